import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** Problems of one kind that are placed in one file; the rest is counted. */
const MAX_PLACED = 100

/** A longer line would only fill the screen; its text is left out. */
const MAX_LINE = 400

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
export function placed(problem: Omit<Problem, 'path'>, location: Location): Diagnostic {
  return {
    severity: problem.severity ?? 'error',
    code: problem.code,
    message: problem.message,
    hint: problem.hint ?? null,
    location,
  }
}

/** Each problem placed, but no more than a reader will mend at once. */
export function placeAll<T extends Omit<Problem, 'path'>>(
  problems: readonly T[],
  locate: (problem: T) => Location,
): readonly Diagnostic[] {
  const first = problems.slice(0, MAX_PLACED).map((problem) => placed(problem, locate(problem)))
  const last = first.at(-1)
  if (problems.length <= MAX_PLACED || last === undefined) return first
  const message = `And ${problems.length - MAX_PLACED} more problems in this file`
  const severity = problems.slice(MAX_PLACED).some((problem) => problem.severity !== 'warning') ? 'error' : 'warning'
  return [...first, placed({ severity, code: 'too-many', message, hint: 'Mend these first.' }, last.location)]
}

/** Finds the place of a character in a text, by offset; and of `length` characters from there on the same line. */
export type Locator = (offset: number, length?: number) => Location

/** A locator that has looked for the text's lines once. */
export function createLocator(file: string, text: string): Locator {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset, length = 1) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    const line = lastAtMost(starts, at)
    const start = starts[line]!
    const end = (starts[line + 1] ?? text.length + 1) - 1
    const sourceLine = text.slice(start, end).replace(/\r$/, '')
    return {
      file,
      line: line + 1,
      column: at - start + 1,
      length: Math.max(1, Math.min(length, start + sourceLine.length - at)),
      text: excerptOf(sourceLine),
    }
  }
}

/** A source line as a problem shows it. */
export function excerptOf(sourceLine: string): string {
  return sourceLine.length > MAX_LINE ? '' : sourceLine
}

/** The index of the last of the rising numbers that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}
