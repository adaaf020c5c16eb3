import { columnsListed, type FillPlan, namingByCode, namingByRoster, sharedBy } from '../../../../desk/filling.ts'
import { clippedList } from '../../../../model/clipped.ts'
import { findColumns, whyNotFilled } from '../../../../reading/gradebooks/columns.ts'
import type { Gradebook } from '../../../../reading/gradebooks/gradebook.ts'
import { type Roster, readRoster } from '../../../../reading/roster.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { tableFile } from '../../../library/table.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import type { GradeOptions } from './command.ts'

/** Throws a UsageError or a DataError if grades can't be written. */
export async function planFill(book: Gradebook, options: GradeOptions, session: Session): Promise<FillPlan> {
  const plan = await columnsOf(book, options, session)
  const name = `"${book.headings[plan.column]}"`
  if (plan.column === plan.nameColumn) {
    throw new UsageError(`${name} identifies the coders. Use another --column for the grades.`)
  }
  const reason = whyNotFilled(book, plan.column)
  if (reason !== null) throw new UsageError(`${name} ${reason}. Use another --column for the grades.`)
  return plan
}

async function columnsOf(
  book: Gradebook,
  { column: wish, coderColumn, roster }: GradeOptions,
  session: Session,
): Promise<FillPlan> {
  if (wish === undefined) {
    throw new UsageError(`--gradebook needs --column NAME, the column to fill.\n${columnsListed(book)}`)
  }
  const column = only(findColumns(book, wish), wish, book)
  if (coderColumn !== undefined) {
    return { column, ...namingByCode(only(findColumns(book, coderColumn), coderColumn, book)) }
  }
  if (roster === undefined) {
    throw new UsageError(
      '--gradebook needs to know who each coder is.\nAdd --roster FILE (a column coder, and a column of the gradebook), or --coder-column NAME.',
    )
  }
  const opened = await openRoster(roster, session)
  const shared = sharedBy(book, opened)
  if (shared === null) {
    const fields = clippedList(opened.headings)
    throw new DataError(`${roster} (${fields}) shares no column with the gradebook.\n${columnsListed(book)}`)
  }
  const { field, columns } = shared
  return { column, ...namingByRoster(book, opened, field, only(columns, field, book)) }
}

async function openRoster(path: string, session: Session): Promise<Roster> {
  const file = await tableFile(await session.input(path, 'the roster', MAX_CLASS_BYTES))
  const { roster, diagnostics, notes } = readRoster(file)
  if (roster === null) throw new DataError(`The roster ${file.path} can't be used.`, diagnostics)
  await warnOfNotes(file.path, notes, session)
  return roster
}

function only(columns: readonly number[], name: string, book: Gradebook): number {
  const [first, ...others] = columns
  if (first === undefined) throw new UsageError(`The gradebook has no column "${name}".\n${columnsListed(book)}`)
  if (others.length === 0) return first
  const several = clippedList(
    columns.map((column) => book.headings[column] ?? ''),
    '; ',
  )
  throw new UsageError(`Several columns of the gradebook could be "${name}": ${several}.\nGive the whole name of one.`)
}
