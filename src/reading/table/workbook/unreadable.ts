import { clippedTo } from '../../../model/clipped.ts'
import type { Finding } from '../../problems/problem.ts'

/**
 * Thrown deep inside the parts of an unreadable workbook. `readSheet` catches it and returns the problem. Other errors
 * are bugs and are not caught.
 */
export class Unreadable extends Error {
  readonly problem: Finding

  constructor(problem: Finding) {
    super(problem.message)
    this.problem = problem
  }
}

/** The names of parts can be long. */
const MAX_DETAIL = 120

/** A workbook that breaks the rules of its format. */
export function damaged(what: string): Unreadable {
  return new Unreadable({
    code: 'bad-workbook',
    message: `The Excel workbook is damaged: ${clippedTo(MAX_DETAIL, what)}`,
    hint: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
  })
}

/** A workbook with more contents than the program reads. */
export function tooLarge(what: string): Unreadable {
  return new Unreadable({
    code: 'too-large',
    message: `The Excel workbook is too large: ${clippedTo(MAX_DETAIL, what)}`,
    hint: 'Copy the table to a new workbook, or save the sheet as CSV.',
  })
}
