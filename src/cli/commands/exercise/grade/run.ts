import { defaultRubric, gradeCoders } from '../../../../classroom/grading.ts'
import { fillMarks } from '../../../../classroom/matching.ts'
import type { Grade } from '../../../../classroom/results.ts'
import { clippedList } from '../../../../model/clipped.ts'
import type { Framework } from '../../../../model/framework.ts'
import { keysOf } from '../../../../model/keys.ts'
import type { Rubric } from '../../../../model/rubric.ts'
import { readInput } from '../../../../reading/files.ts'
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
import { readable } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import { tableFile } from '../../../library/table.ts'
import { nameOf } from '../../../program/options.ts'
import { PEOPLE, warnEach } from '../../../terminal/many.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import { openKey, readRows } from '../rows.ts'
import type { GradeOptions } from './command.ts'
import { FOR_GRADEBOOKS } from './gradebook-options.ts'

/** Rows → grades as a table, or in a column of the teacher's own export. */
export async function runGrade(session: Session, options: GradeOptions): Promise<ExitStatus> {
  if (options.key === undefined) throw new UsageError('Grading needs the answer key of the packets: --key FILE.')
  refuseIdle(options)
  const book = options.gradebook === undefined ? null : await openGradebook(options.gradebook)
  const plan = book === null ? null : await planFill(book, options, session)
  const { framework } = (await session.library()).catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const defaults = defaultRubric(coding)
  const rubric = await openRubric(options.rubric, framework, defaults)
  if (session.settings.coding !== undefined && rubric.codings !== defaults.codings) {
    throw new UsageError(`${options.rubric} names the codings that count: --coding has no use with it.`)
  }
  const key = await openKey(options.key, session)
  const { rows: placed, bad } = await readRows(options, key, session)
  const rows = placed.map(({ row }) => row)
  const handedIn = new Set(rows.map((row) => row.coder))
  const grades = gradeCoders(framework, key.key, rubric, rows).filter(({ coder }) => handedIn.has(coder))
  const absent = key.key.assignments.filter(({ coder }) => !handedIn.has(coder))
  await warnEach(
    absent.map(({ coder }) => `${coder} handed nothing in and has no grade.`),
    session,
    PEOPLE,
  )
  const incomplete = grades.filter(({ missing }) => missing > 0)
  await warnEach(
    incomplete.map(({ coder, missing }) => `${coder} left out ${counted(missing, 'answer')}; no points for that.`),
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

/** What would have no effect is refused: the user expects one. */
function refuseIdle({ gradebook, formatted, ...options }: GradeOptions): void {
  if (gradebook === undefined) {
    const idle = keysOf(FOR_GRADEBOOKS)
      .filter((name) => options[name] !== undefined)
      .map((name) => `--${nameOf(FOR_GRADEBOOKS[name])}`)
    if (idle.length > 0) throw new UsageError(`Without --gradebook there is no use for ${series(idle)}.`)
    return
  }
  if (formatted) throw new UsageError('A gradebook is filled as it is: --format has no use with --gradebook.')
  if (options.roster !== undefined && options.coderColumn !== undefined) {
    throw new UsageError('--roster and --coder-column both say who each coder is: give one of the two.')
  }
}

async function openGradebook(path: string): Promise<Gradebook> {
  const { gradebook, diagnostics } = readGradebook(readable(() => readInput(path, MAX_CLASS_BYTES)))
  if (gradebook === null) throw new DataError(`The gradebook ${path} cannot be used.`, diagnostics)
  return gradebook
}

async function openRubric(path: string | undefined, framework: Framework, defaults: Rubric): Promise<Rubric> {
  if (path === undefined) return defaults
  const { readRubric } = await import('../../../../reading/rubric.ts')
  const { rubric, diagnostics } = readRubric(
    readable(() => readInput(path)),
    framework,
    defaults,
  )
  if (rubric === null) throw new DataError(`The rubric ${path} cannot be used.`, diagnostics)
  return rubric
}

/** Which column is filled, which one says who a row is, and how that column calls a coder. */
interface FillPlan {
  readonly column: number
  readonly nameColumn: number
  nameOf(coder: string): string | null
}

async function planFill(book: Gradebook, options: GradeOptions, session: Session): Promise<FillPlan> {
  const plan = await columnsOf(book, options, session)
  const name = `"${book.headings[plan.column]}"`
  if (plan.column === plan.nameColumn) {
    throw new UsageError(`Coders are found by ${name}: name another --column for the grades.`)
  }
  const reason = whyNotFilled(book, plan.column)
  if (reason !== null) throw new UsageError(`${name} ${reason}: name another --column for the grades.`)
  return plan
}

async function columnsOf(
  { headings }: Gradebook,
  { column: wish, coderColumn, roster }: GradeOptions,
  session: Session,
): Promise<FillPlan> {
  if (wish === undefined) throw new UsageError(`Name the column to fill (--column). ${listed(headings)}`)
  const column = columnNamed(headings, wish)
  if (coderColumn !== undefined) {
    return { column, nameColumn: columnNamed(headings, coderColumn), nameOf: (coder) => coder }
  }
  if (roster === undefined) {
    throw new UsageError(
      'Say who each coder is: --roster FILE with a column coder and one of the gradebook’s columns, or --coder-column NAME.',
    )
  }
  const { headings: fields, entries } = await openRoster(roster, session)
  const shared = fields.find((field) => headings.some((heading) => foldedWords(heading) === foldedWords(field)))
  if (shared === undefined) {
    throw new DataError(`No column of ${roster} (${clippedList(fields)}) is one of the gradebook. ${listed(headings)}`)
  }
  return {
    column,
    nameColumn: columnNamed(headings, shared),
    nameOf: (coder) => entries.find((entry) => entry.coder === coder)?.fields[shared] || null,
  }
}

async function openRoster(path: string, session: Session): Promise<Roster> {
  const file = await tableFile(readable(() => readInput(path, MAX_CLASS_BYTES)))
  const { roster, diagnostics, notes } = readRoster(file)
  if (roster === null) throw new DataError(`The roster ${path} cannot be used.`, diagnostics)
  await warnOfNotes(path, notes, session)
  return roster
}

function columnNamed(headings: readonly string[], name: string): number {
  const column = findColumn(headings, name)
  if (column !== null) return column
  throw new UsageError(`No one column of the gradebook is called "${name}". ${listed(headings)}`)
}

function listed(headings: readonly string[]): string {
  return `Its columns: ${clippedList(headings, '; ')}.`
}

/** Points of another scale would be taken for points of the column's. */
function refuseOtherScale(book: Gradebook, column: number, grades: readonly Grade[]): void {
  const maximum = maximumOf(book, column)
  const other = grades.find(({ outOf }) => outOf !== maximum)
  if (maximum === null || other === undefined) return
  throw new DataError(
    `"${book.headings[column]}" holds ${counted(maximum, 'point')} at most, but ${other.coder} has a grade out of ${other.outOf}. Write out-of: ${maximum} in a rubric (--rubric), or change the points of the column.`,
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
  if (values.size === 0) throw new DataError(`No grade was written to "${book.headings[column]}". ${whyNone(notes)}`)
  await warnEach(notes, session, PEOPLE)
  await session.deliver(fillColumn(book, column, values))
  await session.warn(`${values.size} of ${grades.length} coders have their grade in "${book.headings[column]}".`)
}

/** The first reason stands for the others, which are alike. */
function whyNone([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'There is nobody to grade.'
  return others.length === 0 ? first : `${first} So it is, or alike, with ${counted(others.length, 'other coder')}.`
}
