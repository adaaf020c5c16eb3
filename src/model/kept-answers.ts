import type { CodingRow } from './coding-row.ts'

/** The id of the element in which the page of a packet keeps its answers, as JSON: `KeptAnswers`. */
export const KEPT_ANSWERS = 'page-answers'

/** What that element holds. */
export interface KeptAnswers {
  readonly schemaVersion: 1
  readonly rows: readonly CodingRow[]
}
