import { keysOf } from '../model/keys.ts'
import type { TextContext } from './context.ts'
import type { Document } from './document/document.ts'
import { toJson, toNdjson } from './escape.ts'
import type { Problems } from './problems/problems.ts'
import { csvRecords } from './records/csv.ts'
import { jsonRecords } from './records/json.ts'
import { ndjsonRecords } from './records/ndjson.ts'
import type { RecordPrinter, RecordPrinting } from './records/printer.ts'
import { type Table, toCsv } from './table.ts'

/** What can be printed: a result as text, data, a table, rows or problems; or a stream of records. */
export interface Printers {
  /** `title` is the name of a page whose document has none. */
  readonly words?: (
    document: Document,
    context: TextContext,
    result: Pick<Printable, 'title' | 'ofFramework'>,
  ) => Promise<string>
  readonly data?: (data: unknown) => string | Promise<string>
  readonly table?: (table: Table) => string
  readonly rows?: (rows: readonly object[]) => string
  readonly problems?: (problems: Problems) => Promise<string>
  readonly records?: <R extends object>(printing: RecordPrinting<R>) => RecordPrinter<R>
}

export interface Format {
  /** Data formats always contain everything; text can be limited to what the reader wants. */
  readonly isData: boolean
  /** The file extension, without the dot. */
  readonly extension: string
  /** Other extensions of such files. */
  readonly otherExtensions?: readonly string[]
  /** For `help formats`. */
  readonly meaning: string
  readonly print: Printers
}

/** Every format. To add one, add a line here and a file with its printer, which is loaded on first use. */
export const FORMATS = {
  text: {
    isData: false,
    extension: 'txt',
    meaning: 'For people at a terminal: wrapped to its width, with color if wanted.',
    print: { words: async (document, context) => (await import('./document/text.ts')).printText(document, context) },
  },
  json: {
    isData: true,
    extension: 'json',
    meaning:
      'For programs: one JSON object with its schemaVersion. Missing values are null, and keys keep their order.',
    print: { data: toJson, records: jsonRecords },
  },
  markdown: {
    isData: false,
    extension: 'md',
    otherExtensions: ['markdown'],
    meaning: 'For documents: the same text as CommonMark with tables.',
    print: { words: async (document) => (await import('./document/markdown.ts')).printMarkdown(document) },
  },
  html: {
    isData: false,
    extension: 'html',
    otherExtensions: ['htm'],
    meaning: 'For browsers and word processors: the same text as one page in a single file.',
    print: {
      words: async (document, _context, { title, ofFramework }) => {
        const { printPage } = await import('./page/document-page.ts')
        const { drawingsOf } = await import('./document/html.ts')
        return printPage(document, title, { ofFramework, drawings: await drawingsOf(document) })
      },
    },
  },
  ndjson: {
    isData: true,
    extension: 'ndjson',
    otherExtensions: ['jsonl'],
    meaning: 'For streams: one JSON object per line, one line per record, each written as soon as it is ready.',
    print: { rows: toNdjson, records: ndjsonRecords },
  },
  csv: {
    isData: true,
    extension: 'csv',
    meaning: 'For spreadsheets and statistics: a header, then one row per record.',
    print: { table: toCsv, records: csvRecords },
  },
  github: {
    isData: true,
    extension: 'txt',
    meaning: 'For GitHub Actions: each problem as a command, which GitHub shows beside the line.',
    print: { problems: async (problems) => (await import('./problems/github.ts')).toGithub(problems) },
  },
  sarif: {
    isData: true,
    extension: 'sarif',
    otherExtensions: ['sarif.json'],
    meaning: 'For code scanning and editors: problems in the SARIF 2.1.0 standard of OASIS.',
    print: { problems: async (problems) => (await import('./problems/sarif.ts')).toSarif(problems) },
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof FORMATS

/** A format by its id, with every printer that a format may have. */
export function formatOf(id: FormatId): Format {
  return FORMATS[id]
}

/**
 * The format that a file's extension selects. An extension can have two parts, such as `.sarif.json`. Null if there is
 * no such format, or if there are several, as for `.txt`.
 */
export function formatOfFile(name: string): FormatId | null {
  const [, double = '', extension] = /((?:\.[a-z]+)?\.([a-z]+))$/.exec(name.toLowerCase()) ?? []
  for (const ending of [double.slice(1), extension]) {
    const meant = keysOf(FORMATS).filter((id) => extensionsOf(id).some((each) => each === ending))
    if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null
  }
  return null
}

function extensionsOf(id: FormatId): readonly string[] {
  const { extension, otherExtensions = [] } = formatOf(id)
  return [extension, ...otherExtensions]
}

/** The formats that can print at least one of these, in the order of the table. */
export function formatsOf(...printed: readonly (keyof Printers)[]): readonly FormatId[] {
  return keysOf(FORMATS).filter((id) => printed.some((each) => formatOf(id).print[each] !== undefined))
}

/** What a result offers to the printers: `words`, `table`, `rows` and `problems`, if it has them. */
export interface Printable {
  readonly title: string
  /** Is it about what a framework says? */
  readonly ofFramework: boolean
  data(): unknown
  readonly words?: () => Promise<Document>
  readonly table?: () => Promise<Table>
  readonly rows?: () => readonly object[]
  readonly problems?: () => Problems
}

/** A result as a string that ends with a newline. `look` is read only for text, and `namesOf` for pages: id → name. */
export async function print(
  result: Printable,
  id: FormatId,
  look: () => TextContext,
  namesOf: () => ReadonlyMap<string, string> = () => new Map(),
): Promise<string> {
  const { words, data, table, rows, problems } = formatOf(id).print
  if (data !== undefined) return await data(result.data())
  if (words !== undefined && result.words !== undefined) {
    const document = await result.words()
    if (id !== 'html') return await words(document, look(), result)
    const { renamed } = await import('./document/renamed.ts')
    return await words(renamed(document, namesOf()), look(), result)
  }
  if (table !== undefined && result.table !== undefined) return table(await result.table())
  if (rows !== undefined && result.rows !== undefined) return rows(result.rows())
  if (problems !== undefined && result.problems !== undefined) return await problems(result.problems())
  throw new Error(`${result.title} cannot be printed as ${id}`)
}
