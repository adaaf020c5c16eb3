/** What a problem is about. Help lists problems in this order, under these headings. */
export const SUBJECTS = {
  file: 'Whole files and their characters',
  syntax: 'How a file is written: YAML, JSON, and CSV',
  form: 'Keys, values, and ids',
  sense: 'What a case or a framework says',
  absence: 'What is missing',
  table: 'Columns and cells of tables',
} as const

export type Severity = 'error' | 'warning'

export interface ProblemFacts {
  /**
   * `absence`: something is missing. Such problems are not reported after a syntax error, which may have caused them.
   */
  readonly about: keyof typeof SUBJECTS
  /** `varies` if it depends on other problems. */
  readonly severity: Severity | 'varies'
  /** What it is, in one sentence. */
  readonly says: string
  /** What to do, in one sentence. */
  readonly cure: string
}

export function error<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'error', says, cure } as const
}

export function warning<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'warning', says, cure } as const
}

export function varies<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'varies', says, cure } as const
}
