import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** A path into a document: keys and indexes. */
export type Path = readonly (string | number)[]

/** A problem before it has a place: what is wrong at a path, and how to mend it. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly hint?: string | undefined
  readonly severity?: 'error' | 'warning' | undefined
  readonly path: Path
  /** Point at the path's key, and not at its value. */
  readonly atKey?: boolean | undefined
}

/** The problem, placed. */
export function placed(problem: Problem, location: Location): Diagnostic {
  return {
    severity: problem.severity ?? 'error',
    code: problem.code,
    message: problem.message,
    hint: problem.hint ?? null,
    location,
  }
}

/** The place of character `offset` in a text, and of `length` characters from there on the same line. */
export function locationIn(file: string, text: string, offset: number, length = 1): Location {
  const at = Math.min(Math.max(offset, 0), text.length)
  const before = text.slice(0, at)
  const start = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  const nextBreak = text.indexOf('\n', at)
  const end = nextBreak === -1 ? text.length : nextBreak
  const sourceLine = text.slice(start, end).replace(/\r$/, '')
  return {
    file,
    line,
    column: at - start + 1,
    length: Math.max(1, Math.min(length, start + sourceLine.length - at)),
    text: sourceLine,
  }
}
