import { foldedWords } from '../table/columns.ts'
import { type Gradebook, isIdentifying } from './gradebook.ts'
import { maximumRows, statesMaximum } from './maximum.ts'
import { numberIn } from './numbers.ts'
import { studentRows } from './students.ts'
import { GRADEBOOK_SYSTEMS } from './systems.ts'
import { ADDRESSES, oneOf } from './words.ts'

/** The kind of activity before a heading of Moodle. */
const ACTIVITY = /^[\p{L}\s]+:/u

const isAddress = oneOf(ADDRESSES)
const isLock = oneOf(GRADEBOOK_SYSTEMS.flatMap(({ lock }) => lock.headings))

/**
 * Finds columns by a heading: those with the same words; or else those that start with them; or else those that do so
 * after the kind of activity, as in Moodle (`Assignment: Coding (Real)`). If some of several can be filled, only these.
 */
export function findColumns(book: Gradebook, name: string): readonly number[] {
  const wanted = foldedWords(name)
  const begins = (heading: string): boolean => `${foldedWords(heading)} `.startsWith(`${wanted} `)
  const tries = [
    columnsWith(book, oneOf([name])),
    columnsWith(book, begins),
    columnsWith(book, (heading) => ACTIVITY.test(heading) && begins(heading.replace(ACTIVITY, ''))),
  ]
  const found = tries.find((columns) => columns.length > 0) ?? []
  const fillable = found.filter((column) => whyNotFilled(book, column) === null)
  return fillable.length > 0 ? fillable : found
}

/** The columns that a heading of a roster means: with the same words, or both of addresses. */
export function findShared(book: Gradebook, field: string): readonly number[] {
  const same = columnsWith(book, oneOf([field]))
  return same.length === 0 && isAddress(field) ? columnsWith(book, isAddress) : same
}

function columnsWith({ headings }: Gradebook, fits: (heading: string) => boolean): readonly number[] {
  return headings.flatMap((heading, index) => (fits(heading) ? [index] : []))
}

/** Why grades can't be written to a column: what comes after its name. Null if they can. */
export function whyNotFilled(book: Gradebook, column: number): string | null {
  const heading = book.headings[column]?.trim() ?? ''
  if (isIdentifying(heading)) return 'identifies the student'
  const unfillable = book.systems.flatMap((system) => system.unfillable)
  const known = unfillable.find(({ headings }) => headings.test(heading))
  if (known !== undefined) return known.why
  if (isLock(heading) || statesMaximum(heading)) return 'takes no grades'
  const cellIn = ({ cells }: { readonly cells: readonly string[] }): string => cells[column]?.trim() ?? ''
  const limits = maximumRows(book).map(cellIn)
  if (limits.some((cell) => cell !== '' && numberIn(cell, '.') === null)) return 'is read-only'
  return studentRows(book).some((row) => /\d\s*%$/.test(cellIn(row))) ? 'shows percentages' : null
}
