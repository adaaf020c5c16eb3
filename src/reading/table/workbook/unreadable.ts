import { clippedTo } from '../../../model/clipped.ts'
import type { Finding } from '../../problems/problem.ts'

/**
 * Thrown deep inside the parts of an unreadable workbook. `readSheet` catches it and returns the problem. Other errors
 * are bugs and are not caught.
 */
export class Unreadable extends Error {
  readonly problem: Finding
  /** The same without the kind of the file. */
  readonly what: string

  constructor(problem: Finding, what = problem.message) {
    super(problem.message)
    this.problem = problem
    this.what = what
  }
}

/** The names of parts can be long. */
const MAX_DETAIL = 120

/** A workbook that breaks the rules of its format. */
export function damaged(what: string): Unreadable {
  const detail = clippedTo(MAX_DETAIL, what)
  const problem: Finding = {
    code: 'bad-workbook',
    message: `The Excel workbook is damaged: ${detail}`,
    hint: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
  }
  return new Unreadable(problem, detail)
}

/** A workbook with more contents than the program reads. */
export function tooLarge(what: string): Unreadable {
  const detail = clippedTo(MAX_DETAIL, what)
  const problem: Finding = {
    code: 'too-large',
    message: `The Excel workbook is too large: ${detail}`,
    hint: 'Copy the table to a new workbook, or save the sheet as CSV.',
  }
  return new Unreadable(problem, detail)
}
