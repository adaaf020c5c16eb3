import type { CodingRow } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { defineResult } from '../result.ts'
import { codingsTable } from './csv.ts'

export interface CodingsView {
  readonly framework: Framework
  readonly rows: readonly CodingRow[]
}

/** What coders answered, a row for each coder and unit. */
export interface Codings {
  readonly schemaVersion: 1
  readonly rows: readonly CodingRow[]
}

export const codingsResult = defineResult<CodingsView, Codings>({
  title: 'Codings',
  data: ({ rows }) => ({ schemaVersion: 1, rows }),
  table: async ({ rows, framework }) => codingsTable(rows, framework),
  rows: ({ rows }) => rows,
})
