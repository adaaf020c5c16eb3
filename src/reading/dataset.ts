import { bareName, type Dataset } from '../model/dataset.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import { readMembership, readRawNumber, readText } from './set-cells.ts'
import { type RawColumns, readColumns } from './set-columns.ts'
import type { SourceFile } from './source-file.ts'

export interface ReadDataset {
  /** Null when anything is wrong: results from half a table would look like results from all of it. */
  readonly dataset: Dataset | null
  /** Column → the group of each case. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** Each requested name as the file spells it. The dataset and the groups use these. */
  readonly spelled: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

/** The requested columns. */
export interface WantedSets {
  readonly conditions: readonly string[]
  /** Starts with `~` to negate it. */
  readonly outcome: string
  /** Columns that name the group of a case. */
  readonly groups?: readonly string[]
}

/**
 * Reads a table of memberships: headings, then one case per row, with its name in the first column. Decimals have a
 * point or a comma. Other columns can contain anything.
 */
export function readDataset(file: SourceFile, { conditions, outcome, groups = [] }: WantedSets): ReadDataset {
  const sets = [...conditions, bareName(outcome)]
  const { columns, diagnostics, notes } = readColumns(file, {
    sets,
    numbers: { names: sets, read: readMembership },
    texts: { names: groups, read: (cell) => readText(cell, 'group') },
    kept: [],
  })
  if (columns === null) return { dataset: null, groups: new Map(), spelled: new Map(), diagnostics, notes }
  const { cases, numbers, texts, spelled } = columns
  const dataset = { cases, sets: renamed(numbers, spelled) }
  return { dataset, groups: renamed(texts, spelled), spelled, diagnostics, notes }
}

/** The same columns under their names in the file. */
export function renamed<T>(
  columns: ReadonlyMap<string, T>,
  spelled: ReadonlyMap<string, string>,
): ReadonlyMap<string, T> {
  return new Map([...columns].map(([name, values]) => [spelled.get(name) ?? name, values]))
}

/** Cases with columns of raw values, as numbers or as they are written. */
export interface ReadRaw {
  /** Null when anything is wrong. */
  readonly raw: RawColumns | null
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

/** The requested columns. The same one can be read in more than one way. */
export interface WantedRaw {
  readonly numbers: readonly string[]
  /** Columns that have memberships already. */
  readonly memberships?: readonly string[]
  /** Without an empty cell. */
  readonly texts: readonly string[]
  /** To be copied, empty cells too. */
  readonly kept?: readonly string[]
}

/** Reads a table of raw values, in the same form as one of memberships. */
export function readRaw(file: SourceFile, { numbers, memberships = [], texts, kept = [] }: WantedRaw): ReadRaw {
  const { columns, diagnostics, notes } = readColumns(file, {
    sets: [],
    numbers: {
      names: [...new Set([...numbers, ...memberships])],
      read: (cell) => (memberships.includes(cell.name) ? readMembership(cell) : readRawNumber(cell)),
    },
    texts: { names: texts, read: (cell) => readText(cell, 'value') },
    kept,
  })
  return { raw: columns, diagnostics, notes }
}
