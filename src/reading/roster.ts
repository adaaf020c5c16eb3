import { coderName } from '../model/coder-code.ts'
import { composed } from '../model/composed.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import { ofFile } from './file-kind.ts'
import { systemsOf } from './gradebooks/gradebook.ts'
import { placedIn } from './problems/place.ts'
import type { SourceFile } from './source-file.ts'
import { foldedWords } from './table/columns.ts'
import type { HeadingMatch } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import { readTable } from './table/table.ts'
import { notWhatIsMeant } from './wrong-file.ts'

/** A coder and the other columns of the roster. */
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

function coderColumns(headings: readonly string[]): readonly number[] {
  return headings.flatMap((heading, column) => (foldedWords(heading) === CODER ? [column] : []))
}

function matchRoster(headings: readonly string[]): HeadingMatch {
  const { length } = coderColumns(headings)
  return { count: length, isComplete: length === 1 }
}

/**
 * Reads a table with a column `coder`, and others that identify the person. Any error refuses the whole roster, because
 * a wrong name means a wrong grade.
 */
export function readRoster(file: SourceFile): ReadRoster {
  const { heading, rows, refused, diagnostics, notes } = readTable(file, matchRoster)
  const fail = (row: TableRow, column: number, message: string): ReadRoster => {
    const problem = placedIn(file.path, row.text, { code: 'bad-roster', message, ...row.spanOf(column) }, row.line)
    return { roster: null, diagnostics: [...diagnostics, problem], notes }
  }
  if (heading.row === null || refused.length > 0) return { roster: null, diagnostics, notes }
  const headings = heading.row.cells.map((cell) => cell.trim())
  const [coderAt, second] = coderColumns(headings)
  const [system] = coderAt === undefined ? systemsOf(headings, rows) : []
  if (system !== undefined) {
    const problem = ofFile(file.path, notWhatIsMeant(`a gradebook of ${system.name}`, 'the roster'))
    return { roster: null, diagnostics: [problem], notes }
  }
  if (coderAt === undefined) return fail(heading.row, 0, 'There is no column "coder"')
  if (second !== undefined) return fail(heading.row, second, 'Two columns are named "coder"')
  const entries = rows.map(({ cells }) => {
    const fields = headings.flatMap((name, index) => (index === coderAt ? [] : [[name, cells[index]!.trim()] as const]))
    return { coder: coderName(cells[coderAt]!.trim()), fields: Object.fromEntries(fields) } satisfies RosterEntry
  })
  const first = new Map<string, number>()
  for (const [index, { coder }] of entries.entries()) {
    const before = first.get(coder)
    if (coder === '') continue
    if (before === undefined) first.set(coder, index)
    else if (identityOf(entries[before]!) !== identityOf(entries[index]!)) {
      return fail(rows[index]!, coderAt, `${coder} is a different person on line ${rows[before]!.line}`)
    }
  }
  return { roster: { headings: headings.filter((_, index) => index !== coderAt), entries }, diagnostics, notes }
}

/** Everything that the roster says about a person. */
function identityOf({ fields }: RosterEntry): string {
  return composed(JSON.stringify(fields))
}
