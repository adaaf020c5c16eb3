import { canonicalCode } from '../model/coder-code.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { foldedWords } from './columns.ts'
import type { SourceFile } from './files.ts'
import { createLocator, placed } from './problem.ts'
import { parseTable } from './table.ts'
import { decodeText } from './text.ts'

/** Who a coder is, by the columns of the roster. */
export interface RosterEntry {
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
  const { text, diagnostics } = decodeText(file.path, file.bytes)
  if (text === null) return { roster: null, diagnostics }
  const [header, ...rows] = parseTable(text, ['coder'])
  const headings = header?.cells.map((cell) => cell.text.trim()) ?? []
  const coderAt = headings.findIndex((heading) => foldedWords(heading) === 'coder')
  const fail = (message: string, offset: number): ReadRoster => ({
    roster: null,
    diagnostics: [...diagnostics, placed({ code: 'bad-roster', message }, createLocator(file.path, text)(offset))],
  })
  if (coderAt === -1) return fail('No column is called coder', 0)
  const unsound = rows.find(({ sound }) => !sound)
  if (unsound !== undefined) return fail('The quotes of this row do not close, or stand amid a cell', unsound.start)
  const entries = rows.map(({ cells }): RosterEntry => {
    const texts = headings.map((_, index) => cells[index]?.text.trim() ?? '')
    const fields = headings.flatMap((heading, index) =>
      index === coderAt ? [] : [[heading, texts[index] ?? ''] as const],
    )
    const coder = texts[coderAt] ?? ''
    return { coder: canonicalCode(coder) ?? coder, fields: Object.fromEntries(fields) }
  })
  return { roster: { headings: headings.filter((_, index) => index !== coderAt), entries }, diagnostics }
}
