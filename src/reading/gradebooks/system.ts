/** Where an export states the most points of a column. */
type MaximumPlace =
  /** In the column itself, in the row that begins with one of these words. */
  | { readonly in: 'row'; readonly labels: readonly string[] }
  /** In each student's row, in the column with one of these headings. */
  | { readonly in: 'column'; readonly headings: readonly string[] }
  /** In the column's heading. The first group of the pattern is the number. */
  | { readonly in: 'heading'; readonly pattern: RegExp }

/**
 * What is known of the gradebook that a learning system exports. Words are compared without capitals and punctuation;
 * patterns are for headings. Where points are stated, and which rows are not students, is looked for in every table,
 * because teachers change their exports. What else it says counts where the system is recognized.
 */
export interface GradebookSystem {
  readonly name: string
  /** Headings, or first cells of a row below them, that only this system writes. One is enough to recognize it. */
  readonly recognized: RegExp
  /** Headings of the columns that say who a student is, besides those of addresses. */
  readonly identifying: readonly string[]
  readonly maximum: readonly MaximumPlace[]
  /** Other columns of its exports that take no points, and why: what comes after the name of the column. */
  readonly unfillable: readonly { readonly headings: RegExp; readonly why: string }[]
  /** First cells of rows that explain the columns. Nothing else in these rows says who a student is. */
  readonly labels: readonly string[]
  /** First cells of rows of students who do not exist. */
  readonly testStudents: readonly string[]
  /** What comes before each id and is no part of it. */
  readonly idPrefix: string
  /** Marks that say something of the student, in lowercase → what they say. Points never replace them. */
  readonly fixedMarks: Readonly<Record<string, string>>
  /** The column that says whether a grade can be changed, and its words for no. */
  readonly lock: { readonly headings: readonly string[]; readonly no: readonly string[] }
}

/** What most systems do not have. */
export const PLAIN = {
  maximum: [],
  unfillable: [],
  labels: [],
  testStudents: [],
  idPrefix: '',
  fixedMarks: { excused: 'is excused', exempt: 'is excused' },
  lock: { headings: [], no: [] },
} as const satisfies Partial<GradebookSystem>
