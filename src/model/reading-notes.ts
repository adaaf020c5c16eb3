/** Kinds of lines and rows that are skipped in a table. */
export const SKIPPED_KINDS = ['blank', 'above', 'repeated', 'survey'] as const
/**
 * Blank lines and rows; lines above the headings; repeated headings; the rows in which Qualtrics
 * explains its headings.
 */
export type SkippedKind = (typeof SKIPPED_KINDS)[number]

interface Skipped {
  readonly kind: SkippedKind
  /** At least 1. */
  readonly count: number
  /** The 1-based number of the first such line. */
  readonly first: number
}

/** What was skipped or read in an older encoding: worth a note, not a problem. */
export interface ReadingNotes {
  readonly skipped: readonly Skipped[]
  /** The first line that is not UTF-8 and was read as Windows-1252; null if there is none. */
  readonly older: number | null
}
