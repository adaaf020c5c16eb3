import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import type { Severity } from '../../model/problem-facts.ts'
import { PROBLEMS, type ProblemCode } from '../../model/problems.ts'
import type { Finding, Span, SpanProblem } from './problem.ts'

/** How many problems of one kind are placed in one file. The rest are counted. */
const MAX_PLACED = 100

/** A longer line would only fill the screen; its text is left out. */
const MAX_LINE = 400

/** The problem with its location. Give the severity only when the table of problems leaves it open. */
export function placed({ code, message, hint }: Finding, location: Location, severity?: Severity): Diagnostic {
  return { severity: severity ?? severityOf(code), code, message, hint: hint ?? null, location }
}

function severityOf(code: ProblemCode): Severity {
  return PROBLEMS[code].severity === 'warning' ? 'warning' : 'error'
}

/** Each problem with its location, but no more than a person will fix at once. */
export function placeAll<T extends Finding>(
  problems: readonly T[],
  locate: (problem: T) => Location,
): readonly Diagnostic[] {
  const first = problems.slice(0, MAX_PLACED).map((problem) => placed(problem, locate(problem)))
  return withRest(
    first,
    problems.slice(MAX_PLACED).map(({ code }) => severityOf(code)),
  )
}

/** The first of the placed problems, and how many more there are. */
export function capped(found: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  return withRest(
    found.slice(0, most),
    found.slice(most).map(({ severity }) => severity),
  )
}

function withRest(first: readonly Diagnostic[], rest: readonly Severity[]): readonly Diagnostic[] {
  const last = first.at(-1)
  if (rest.length === 0 || last === undefined) return first
  const message = `And ${rest.length} more ${rest.length === 1 ? 'problem' : 'problems'} in this file`
  const severity = rest.includes('error') ? 'error' : 'warning'
  return [...first, placed({ code: 'too-many', message, hint: 'Fix these first.' }, last.location, severity)]
}

/** One problem of a text, with its location; `firstLine` is the number of the text's first line. */
export function placedIn(file: string, text: string, problem: SpanProblem, firstLine = 1): Diagnostic {
  return placed(problem, createLocator(file, text, firstLine)(problem))
}

/** Finds the location of a part of a text, cut at the end of its first line. */
export type Locator = (span: Span) => Location

/** A locator that finds the text's lines only once. `firstLine` is the number of the first line. */
export function createLocator(file: string, text: string, firstLine = 1): Locator {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (span) => {
    const at = Math.min(Math.max(span.start, 0), text.length)
    const line = lastAtMost(starts, at)
    const start = starts[line]!
    const end = (starts[line + 1] ?? text.length + 1) - 1
    const sourceLine = text.slice(start, end).replace(/\r$/, '')
    return {
      file,
      line: firstLine + line,
      column: at - start + 1,
      length: Math.max(1, Math.min(span.end - span.start, start + sourceLine.length - at)),
      text: excerptOf(sourceLine),
    }
  }
}

/** A source line in the form that a problem shows. */
function excerptOf(sourceLine: string): string {
  return sourceLine.length > MAX_LINE ? '' : sourceLine
}

/** The index of the last number that is at most `limit`. Numbers must be in ascending order. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}
