import { coderName } from '../model/coder-code.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { foldedWords } from './columns.ts'
import type { SourceFile } from './files.ts'
import { createLocator, placedIn } from './problems/place.ts'
import { parseTable } from './table.ts'
import { decodeText, TABLE } from './text.ts'

/** Who a coder is, by the columns of the roster. */
interface RosterEntry {
  readonly coder: string
  /** Heading → cell, without the coder's. */
  readonly fields: Readonly<Record<string, string>>
}

export interface Roster {
  /** Without the coder's. */
  readonly headings: readonly string[]
  readonly entries: readonly RosterEntry[]
}

export interface ReadRoster {
  readonly roster: Roster | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A table with a column `coder`, and others that say who that is. */
export function readRoster(file: SourceFile): ReadRoster {
  const { text, diagnostics } = decodeText(file.path, file.bytes, TABLE)
  if (text === null) return { roster: null, diagnostics }
  const [header, ...rows] = parseTable(text, ['coder'])
  const headings = header?.cells.map((cell) => cell.text.trim()) ?? []
  const coderAt = headings.findIndex((heading) => foldedWords(heading) === 'coder')
  const fail = (message: string, start: number): ReadRoster => {
    const problem = placedIn(file.path, text, { code: 'bad-roster', message, start, end: start + 1 })
    return { roster: null, diagnostics: [...diagnostics, problem] }
  }
  if (coderAt === -1) return fail('No column is called coder', 0)
  const unsound = rows.find(({ sound }) => !sound)
  if (unsound !== undefined) return fail('The quotes of this row do not close, or stand amid a cell', unsound.start)
  const entries = rows.map(({ cells }) => {
    const texts = headings.map((_, index) => cells[index]?.text.trim() ?? '')
    const fields = headings.flatMap((heading, index) =>
      index === coderAt ? [] : [[heading, texts[index] ?? ''] as const],
    )
    return { coder: coderName(texts[coderAt] ?? ''), fields: Object.fromEntries(fields) } satisfies RosterEntry
  })
  const locate = createLocator(file.path, text)
  const first = new Map<string, number>()
  for (const [index, { coder, fields }] of entries.entries()) {
    const start = rows[index]?.start ?? 0
    const before = first.get(coder)
    if (coder === '') continue
    if (before === undefined) first.set(coder, index)
    else if (JSON.stringify(entries[before]?.fields) !== JSON.stringify(fields)) {
      const { line } = locate(rows[before] ?? { start: 0, end: 0 })
      return fail(`${coder} is somebody else on line ${line} than here`, start)
    }
  }
  return { roster: { headings: headings.filter((_, index) => index !== coderAt), entries }, diagnostics }
}
