import { coderName } from '../model/coder-code.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ReadingNotes } from '../model/skipped.ts'
import type { SourceFile } from './files.ts'
import { placedIn } from './problems/place.ts'
import { foldedWords } from './table/columns.ts'
import type { Sought } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import { readTable } from './table/table.ts'

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
  readonly notes: ReadingNotes
}

const CODER = 'coder'

/** The columns that tell a roster. */
const SOUGHT: Sought = {
  found: (headings) => headings.filter((heading) => foldedWords(heading) === CODER).length,
  enough: (headings) => headings.some((heading) => foldedWords(heading) === CODER),
}

/** A table with a column `coder`, and others that say who that is. Refused as a whole: a wrong name is a wrong grade. */
export function readRoster(file: SourceFile): ReadRoster {
  const { heading, rows, refused, diagnostics, notes } = readTable(file, SOUGHT)
  const fail = (row: TableRow, message: string): ReadRoster => {
    const problem = placedIn(file.path, row.text, { code: 'bad-roster', message, start: 0, end: 1 }, row.line)
    return { roster: null, diagnostics: [...diagnostics, problem], notes }
  }
  if (heading.row === null || refused.length > 0) return { roster: null, diagnostics, notes }
  const headings = heading.row.cells.map((cell) => cell.trim())
  const coderAt = headings.findIndex((name) => foldedWords(name) === CODER)
  if (coderAt === -1) return fail(heading.row, 'No column is called coder')
  const entries = rows.map(({ cells }) => {
    const fields = headings.flatMap((name, index) => (index === coderAt ? [] : [[name, cells[index]!.trim()] as const]))
    return { coder: coderName(cells[coderAt]!.trim()), fields: Object.fromEntries(fields) } satisfies RosterEntry
  })
  const first = new Map<string, number>()
  for (const [index, { coder, fields }] of entries.entries()) {
    const before = first.get(coder)
    if (coder === '') continue
    if (before === undefined) first.set(coder, index)
    else if (JSON.stringify(entries[before]?.fields) !== JSON.stringify(fields)) {
      return fail(rows[index]!, `${coder} is somebody else on line ${rows[before]!.line} than here`)
    }
  }
  return { roster: { headings: headings.filter((_, index) => index !== coderAt), entries }, diagnostics, notes }
}
