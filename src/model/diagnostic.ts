import { compareText } from './compare-text.ts'
import type { Severity } from './problem-facts.ts'
import type { ProblemCode } from './problems.ts'

/** A place in a text file. Line and column are 1-based, in characters; `length` at least 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
  /** The whole source line, without its line end; empty when it is longer than 400 characters. */
  readonly text: string
}

/** A problem found in what was read: what, where, and how to fix it. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: ProblemCode
  readonly message: string
  readonly hint: string | null
  readonly location: Location
}

/**
 * Sort by file, line, column, then code, not by order of discovery. Readers return problems as they find them;
 * the code that reports them sorts them: the report of `check`, a session's `tell`, and `loadLibrary`.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  )
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
