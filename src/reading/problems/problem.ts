import type { ProblemCode } from '../../model/problems.ts'

/** A path into a document: keys and indexes. */
export type Path = readonly (string | number)[]

/** Part of a text: offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is wrong, and how to fix it. Its severity is in the table of problems. */
export interface Finding {
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string | undefined
}

/** A problem at a path of a document, before it has a place in a file. */
export interface Problem extends Finding {
  readonly path: Path
  /** Point at the path's key, not its value. */
  readonly atKey?: boolean | undefined
}

/** A problem at a part of a text, before it has a place in a file. */
export type SpanProblem = Finding & Span
