/** What came of one thing that was tried on Windows. */
export interface Replayed {
  readonly name: string
  /** Why it differs, where that is known. */
  readonly because: string | null
  readonly trouble: string | null
}
