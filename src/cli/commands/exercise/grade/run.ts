import { defaultRubric } from '../../../../classroom/grading.ts'
import { gradesIn } from '../../../../desk/grading.ts'
import type { Framework } from '../../../../model/framework.ts'
import { keysOf } from '../../../../model/keys.ts'
import type { Rubric } from '../../../../model/rubric.ts'
import { series } from '../../../../rendering/words.ts'
import { gradesResult } from '../../../../results/grades/result.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding } from '../../../library/selection.ts'
import { nameOf } from '../../../program/options.ts'
import type { Session } from '../../../terminal/session.ts'
import { report } from '../report.ts'
import { openKey, readRows } from '../rows.ts'
import type { GradeOptions } from './command.ts'
import { fillIn, openGradebook } from './fill.ts'
import { FOR_GRADEBOOKS } from './gradebook-options.ts'
import { planFill } from './plan.ts'
import { refuseOtherScale } from './scale.ts'

/** Writes the grades as a table, or into a column of the teacher's gradebook export. */
export async function runGrade(session: Session, options: GradeOptions): Promise<ExitStatus> {
  if (options.key === undefined) throw new UsageError('The answer key of the packets is missing. Add --key FILE.')
  refuseIdle(options)
  const book = options.gradebook === undefined ? null : await openGradebook(options.gradebook, session)
  const plan = book === null ? null : await planFill(book, options, session)
  const { framework } = (await session.library()).catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const defaults = defaultRubric(coding)
  const written = await openRubric(options.rubric, framework, defaults, session)
  const rubric = { ...written, outOf: options.outOf ?? written.outOf }
  if (session.settings.coding !== undefined && rubric.codings !== defaults.codings) {
    throw new UsageError(`${options.rubric} names the codings that count, so it can't be combined with --coding.`)
  }
  const key = await openKey(options.key, session)
  const { rows: placed, bad } = await readRows(options, key, session)
  const { grades, base, remarks } = gradesIn(key, placed, { framework, rubric })
  await report(remarks, session)
  if (book === null || plan === null) {
    await session.show(gradesResult, { grades, base })
    return bad ? EXIT.input : EXIT.done
  }
  if (grades.length > 0) refuseOtherScale(book, plan.column, grades, options.outOf, session)
  const isComplete = await fillIn(book, plan, grades, options, session)
  if (bad) return EXIT.input
  return isComplete ? EXIT.done : EXIT.failed
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
