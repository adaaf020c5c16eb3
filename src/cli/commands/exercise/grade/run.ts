import { defaultRubric, gradeCoders } from '../../../../classroom/grading.ts'
import { fillMarks } from '../../../../classroom/matching.ts'
import type { Grade } from '../../../../classroom/results.ts'
import { clipped } from '../../../../model/clipped.ts'
import type { Framework } from '../../../../model/framework.ts'
import type { Rubric } from '../../../../model/rubric.ts'
import { foldedWords } from '../../../../reading/columns.ts'
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
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { printableMessage } from '../../../../rendering/escape.ts'
import { counted, series } from '../../../../rendering/words.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { type OpenLibrary, readable } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Io } from '../../../terminal/io.ts'
import { show, warn } from '../../../terminal/output.ts'
import type { GlobalOptions } from '../../../terminal/settings.ts'
import { writeFile } from '../../../terminal/writing.ts'
import { openKey, readRows } from '../rows.ts'

export interface GradeOptions extends GlobalOptions {
  readonly key?: string
  readonly rubric?: string
  readonly gradebook?: string
  readonly column?: string
  readonly roster?: string
  readonly coderColumn?: string
  /** Replace marks that the gradebook has already. */
  readonly overwriteMarks?: boolean
  /** The file to write; stdout when it is missing or `-`. */
  readonly out?: string
  readonly force?: boolean
  /** Was `--format` given, which a gradebook has no use for? */
  readonly formatted: boolean
}

/** Rows → grades as a table, or in a column of the teacher's own export. */
export async function runGrade(
  paths: readonly string[],
  options: GradeOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  if (options.key === undefined) throw new UsageError('Grading needs the answer key of the packets: --key FILE.')
  refuseIdle(options)
  const book = options.gradebook === undefined ? null : openGradebook(options.gradebook)
  const plan = book === null ? null : planFill(book, options)
  const coding = chooseCoding(catalog.framework, options.coding)
  const rubric = await openRubric(options.rubric, catalog.framework, defaultRubric(coding))
  const key = await openKey(options.key, catalog, options, io)
  const { rows: placed, bad } = await readRows(paths, key, catalog, options, io)
  const rows = placed.map(({ row }) => row)
  const handedIn = new Set(rows.map((row) => row.coder))
  const grades = gradeCoders(catalog.framework, key.key, rubric, rows).filter(({ coder }) => handedIn.has(coder))
  for (const { coder } of key.key.assignments) {
    if (!handedIn.has(coder)) await warn(`${coder} handed nothing in and has no grade.`, options, io)
  }
  for (const { coder, missing } of grades) {
    if (missing > 0) await warn(`${coder} left out ${counted(missing, 'answer')}; no points for that.`, options, io)
  }
  if (book === null || plan === null) await show({ kind: 'grades', view: { grades } }, options, io)
  else {
    refuseOtherScale(book, plan.column, grades)
    await fill(book, plan, grades, options, io)
  }
  return bad ? EXIT.input : EXIT.done
}

/** What would have no effect is refused: somebody counts on it. */
function refuseIdle({ gradebook, formatted, ...options }: GradeOptions): void {
  if (gradebook === undefined) {
    const idle = FOR_GRADEBOOKS.filter(([name]) => options[name] !== undefined).map(([, option]) => option)
    if (idle.length > 0) throw new UsageError(`Without --gradebook there is no use for ${series(idle)}.`)
    return
  }
  if (formatted) throw new UsageError('A gradebook is filled as it is: --format has no use with --gradebook.')
  if (options.roster !== undefined && options.coderColumn !== undefined) {
    throw new UsageError('--roster and --coder-column both say who each coder is: give one of the two.')
  }
  if (options.force !== undefined && !toFile(options.out)) {
    throw new UsageError('--force overwrites the file of --out: name one.')
  }
}

const FOR_GRADEBOOKS = [
  ['column', '--column'],
  ['roster', '--roster'],
  ['coderColumn', '--coder-column'],
  ['overwriteMarks', '--overwrite-marks'],
  ['out', '--out'],
  ['force', '--force'],
] as const

function toFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-'
}

function openGradebook(path: string): Gradebook {
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

function planFill(book: Gradebook, options: GradeOptions): FillPlan {
  const plan = columnsOf(book, options)
  const name = `"${book.headings[plan.column]}"`
  if (plan.column === plan.nameColumn) {
    throw new UsageError(`Coders are found by ${name}: name another --column for the grades.`)
  }
  const reason = whyNotFilled(book, plan.column)
  if (reason !== null) throw new UsageError(`${name} ${reason}: name another --column for the grades.`)
  return plan
}

function columnsOf({ headings }: Gradebook, { column: wish, coderColumn, roster }: GradeOptions): FillPlan {
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
  const { headings: fields, entries } = openRoster(roster)
  const shared = fields.find((field) => headings.some((heading) => foldedWords(heading) === foldedWords(field)))
  if (shared === undefined) {
    throw new DataError(`No column of ${roster} (${fields.join(', ')}) is one of the gradebook. ${listed(headings)}`)
  }
  return {
    column,
    nameColumn: columnNamed(headings, shared),
    nameOf: (coder) => entries.find((entry) => entry.coder === coder)?.fields[shared] || null,
  }
}

function openRoster(path: string): Roster {
  const { roster, diagnostics } = readRoster(readable(() => readInput(path, MAX_CLASS_BYTES)))
  if (roster === null) throw new DataError(`The roster ${path} cannot be used.`, diagnostics)
  return roster
}

function columnNamed(headings: readonly string[], name: string): number {
  const column = findColumn(headings, name)
  if (column !== null) return column
  throw new UsageError(`No one column of the gradebook is called "${name}". ${listed(headings)}`)
}

function listed(headings: readonly string[]): string {
  return `Its columns: ${headings.map(clipped).join('; ')}.`
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
  io: Io,
): Promise<void> {
  const students = book.rows.map((row) => ({
    row,
    name: row.cells[nameColumn]?.text ?? '',
    mark: row.cells[column]?.text ?? '',
  }))
  const { values, notes } = fillMarks(grades, students, nameOf, options.overwriteMarks === true)
  if (values.size === 0) throw new DataError(`No grade was written to "${book.headings[column]}". ${whyNone(notes)}`)
  for (const note of notes) await warn(note, options, io)
  const filled = fillColumn(book, column, values)
  if (toFile(options.out)) {
    writeFile(options.out, filled, { force: options.force === true })
  } else {
    // Names are others' text, and so must not drive a terminal; a file or a pipe has every byte.
    await io.stdout.write(io.stdout.isTerminal ? printableMessage(filled) : filled)
  }
  await warn(`${values.size} of ${grades.length} coders have their grade in "${book.headings[column]}".`, options, io)
}

/** The first reason stands for the others, which are alike. */
function whyNone([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'There is nobody to grade.'
  return others.length === 0 ? first : `${first} So it is, or alike, with ${counted(others.length, 'other coder')}.`
}
