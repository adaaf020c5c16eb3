import { defaultRubric, gradeCoders } from '../../../../classroom/grading.ts'
import { fillMarks } from '../../../../classroom/matching.ts'
import type { Grade } from '../../../../classroom/results.ts'
import { clippedList } from '../../../../model/clipped.ts'
import type { Framework } from '../../../../model/framework.ts'
import { keysOf } from '../../../../model/keys.ts'
import type { Rubric } from '../../../../model/rubric.ts'
import {
  fillColumn,
  findColumn,
  type Gradebook,
  maximumOf,
  readGradebook,
  whyNotFilled,
} from '../../../../reading/gradebook.ts'
import { type Roster, readRoster } from '../../../../reading/roster.ts'
import { foldedWords } from '../../../../reading/table/columns.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { counted, series } from '../../../../rendering/words.ts'
import { gradesResult } from '../../../../results/grades/result.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding } from '../../../library/selection.ts'
import { tableFile } from '../../../library/table.ts'
import { nameOf } from '../../../program/options.ts'
import { PEOPLE, warnEach } from '../../../terminal/many.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import { openKey, readRows } from '../rows.ts'
import type { GradeOptions } from './command.ts'
import { FOR_GRADEBOOKS } from './gradebook-options.ts'

/** Writes the grades as a table, or into a column of the teacher's gradebook export. */
export async function runGrade(session: Session, options: GradeOptions): Promise<ExitStatus> {
  if (options.key === undefined) throw new UsageError('The answer key of the packets is missing. Add --key FILE.')
  refuseIdle(options)
  const book = options.gradebook === undefined ? null : await openGradebook(options.gradebook, session)
  const plan = book === null ? null : await planFill(book, options, session)
  const { framework } = (await session.library()).catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const defaults = defaultRubric(coding)
  const rubric = await openRubric(options.rubric, framework, defaults, session)
  if (session.settings.coding !== undefined && rubric.codings !== defaults.codings) {
    throw new UsageError(`${options.rubric} names the codings that count, so it can't be combined with --coding.`)
  }
  const key = await openKey(options.key, session)
  const { rows: placed, bad } = await readRows(options, key, session)
  const rows = placed.map(({ row }) => row)
  const handedIn = new Set(rows.map((row) => row.coder))
  const grades = gradeCoders(framework, key.key, rubric, rows).filter(({ coder }) => handedIn.has(coder))
  const absent = key.key.assignments.filter(({ coder }) => !handedIn.has(coder))
  await warnEach(
    absent.map(({ coder }) => `${coder} handed in nothing and gets no grade.`),
    session,
    PEOPLE,
  )
  const incomplete = grades.filter(({ missing }) => missing > 0)
  await warnEach(
    incomplete.map(({ coder, missing }) => `${coder} skipped ${counted(missing, 'answer')}, worth no points.`),
    session,
    PEOPLE,
  )
  if (book === null || plan === null) await session.show(gradesResult, { grades })
  else {
    refuseOtherScale(book, plan.column, grades)
    await fill(book, plan, grades, options, session)
  }
  return bad ? EXIT.input : EXIT.done
}

/** Refuses options that would have no effect, because the user expects one. */
function refuseIdle({ gradebook, formatted, ...options }: GradeOptions): void {
  if (gradebook === undefined) {
    const idle = keysOf(FOR_GRADEBOOKS)
      .filter((name) => options[name] !== undefined)
      .map((name) => `--${nameOf(FOR_GRADEBOOKS[name])}`)
    if (idle.length > 0)
      throw new UsageError(`${series(idle)} ${idle.length === 1 ? 'needs' : 'need'} --gradebook FILE.`)
    return
  }
  if (formatted) throw new UsageError("--format can't be combined with --gradebook, which keeps its own format.")
  if (options.roster !== undefined && options.coderColumn !== undefined) {
    throw new UsageError("--roster can't be combined with --coder-column.")
  }
}

async function openGradebook(path: string, session: Session): Promise<Gradebook> {
  const file = await session.input(path, 'the gradebook', MAX_CLASS_BYTES)
  const { gradebook, diagnostics } = readGradebook(file)
  if (gradebook === null) throw new DataError(`The gradebook ${file.path} can't be used.`, diagnostics)
  return gradebook
}

async function openRubric(
  path: string | undefined,
  framework: Framework,
  defaults: Rubric,
  session: Session,
): Promise<Rubric> {
  if (path === undefined) return defaults
  const file = await session.input(path, 'the rubric')
  const { readRubric } = await import('../../../../reading/rubric.ts')
  const { rubric, diagnostics } = readRubric(file, framework, defaults)
  if (rubric === null) throw new DataError(`The rubric ${file.path} can't be used.`, diagnostics)
  return rubric
}

/** The column to fill, the column that identifies the student, and how it names a coder. */
interface FillPlan {
  readonly column: number
  readonly nameColumn: number
  nameOf(coder: string): string | null
}

async function planFill(book: Gradebook, options: GradeOptions, session: Session): Promise<FillPlan> {
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
  { headings }: Gradebook,
  { column: wish, coderColumn, roster }: GradeOptions,
  session: Session,
): Promise<FillPlan> {
  if (wish === undefined) {
    throw new UsageError(`--gradebook needs --column NAME, the column to fill.\n${listed(headings)}`)
  }
  const column = columnNamed(headings, wish)
  if (coderColumn !== undefined) {
    return { column, nameColumn: columnNamed(headings, coderColumn), nameOf: (coder) => coder }
  }
  if (roster === undefined) {
    throw new UsageError(
      '--gradebook needs to know who each coder is.\nAdd --roster FILE (a column coder, and a column of the gradebook), or --coder-column NAME.',
    )
  }
  const { headings: fields, entries } = await openRoster(roster, session)
  const shared = fields.find((field) => headings.some((heading) => foldedWords(heading) === foldedWords(field)))
  if (shared === undefined) {
    throw new DataError(`${roster} (${clippedList(fields)}) shares no column with the gradebook.\n${listed(headings)}`)
  }
  return {
    column,
    nameColumn: columnNamed(headings, shared),
    nameOf: (coder) => entries.find((entry) => entry.coder === coder)?.fields[shared] || null,
  }
}

async function openRoster(path: string, session: Session): Promise<Roster> {
  const file = await tableFile(await session.input(path, 'the roster', MAX_CLASS_BYTES))
  const { roster, diagnostics, notes } = readRoster(file)
  if (roster === null) throw new DataError(`The roster ${file.path} can't be used.`, diagnostics)
  await warnOfNotes(file.path, notes, session)
  return roster
}

function columnNamed(headings: readonly string[], name: string): number {
  const column = findColumn(headings, name)
  if (column !== null) return column
  throw new UsageError(`The gradebook has no single column "${name}".\n${listed(headings)}`)
}

function listed(headings: readonly string[]): string {
  return `Columns of the gradebook: ${clippedList(headings, '; ')}.`
}

/** Points on another scale would look like points on the column's scale. */
function refuseOtherScale(book: Gradebook, column: number, grades: readonly Grade[]): void {
  const maximum = maximumOf(book, column)
  const other = grades.find(({ outOf }) => outOf !== maximum)
  if (maximum === null || other === undefined) return
  throw new DataError(
    `"${book.headings[column]}" takes at most ${counted(maximum, 'point')}, but ${other.coder} has a grade out of ${other.outOf}.\nWrite out-of: ${maximum} in a rubric (--rubric), or change the points of the column.`,
  )
}

async function fill(
  book: Gradebook,
  { column, nameColumn, nameOf }: FillPlan,
  grades: readonly Grade[],
  options: GradeOptions,
  session: Session,
): Promise<void> {
  const students = book.rows.map((row) => ({
    row,
    name: row.cells[nameColumn] ?? '',
    mark: row.cells[column] ?? '',
  }))
  const { values, notes } = fillMarks(grades, students, nameOf, options.overwriteMarks === true)
  if (values.size === 0) throw new DataError(`No grade was written to "${book.headings[column]}".\n${whyNone(notes)}`)
  await warnEach(notes, session, PEOPLE)
  await session.deliver(fillColumn(book, column, values))
  await session.warn(`Wrote ${values.size} of ${counted(grades.length, 'grade')} to "${book.headings[column]}".`)
}

/** Shows only the first reason, because the others are similar. */
function whyNone([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'There are no coders to grade.'
  return others.length === 0 ? first : `${first} The same, or similar, for ${counted(others.length, 'other coder')}.`
}
