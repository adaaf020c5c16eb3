/** What the cell for a grade holds. */
export type Mark =
  | { readonly kind: 'none' }
  | { readonly kind: 'points'; readonly points: number }
  /** Anything else, such as "In Progress". */
  | { readonly kind: 'words' }
  /** What points must not replace, and what it says of the student: "is excused". */
  | { readonly kind: 'fixed'; readonly says: string }

/** A student in a gradebook. */
export interface StudentRow<Row> {
  readonly row: Row
  /** What identifies the student. It is compared with the roster, or with the coder's code. */
  readonly name: string
  /** The cell for the grade, as it is written. */
  readonly cell: string
  readonly mark: Mark
}
