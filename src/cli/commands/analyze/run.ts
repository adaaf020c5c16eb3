import { necessityReport } from '../../../analysis/claims.ts'
import { congruenceOf } from '../../../analysis/congruence.ts'
import { type Analysis, PARTS, type Part, type Robustness } from '../../../analysis/results.ts'
import { examineRobustness } from '../../../analysis/robustness.ts'
import { type Scaled, scaled } from '../../../analysis/scaled.ts'
import type { Cutoffs } from '../../../analysis/solution-results.ts'
import { MAX_MODELS, solutionsOf } from '../../../analysis/solutions.ts'
import { tableOf } from '../../../analysis/truth-table.ts'
import { createRandom } from '../../../classroom/random.ts'
import { clippedList } from '../../../model/clipped.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { nearestRow } from '../../../results/analysis/nearest-row.ts'
import { analysisResult } from '../../../results/analysis/result.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import type { Session } from '../../terminal/session.ts'
import type { AnalyzeOptions } from './command.ts'
import { gaveUp } from './gave-up.ts'
import { refuseIdle } from './idle.ts'
import { analyzePrecedents } from './precedents.ts'
import { type AnalysisSubject, subjectOf } from './subject.ts'

const SAMPLES = 10_000
const SEED = 'backroom'

/** One part of the analysis, or all of them in order. */
export async function runAnalyze(session: Session, options: AnalyzeOptions): Promise<ExitStatus> {
  const { part } = options
  const { format } = session.settings
  const isTable = formatOf(format).print.table !== undefined
  if (isTable && part === undefined) {
    throw new UsageError(`${format} holds one table, so name a part.\nParts: ${PARTS.join(', ')}.`)
  }
  refuseIdle(options, session.settings)
  const analysis =
    part === 'precedents' ? await analyzePrecedents(options, session) : await analyzeParts(part, options, session)
  const framework = options.data === undefined ? (await session.library()).catalog.framework : null
  if (options.svg !== undefined) await writePictures(analysis, options)
  await session.show(analysisResult, { analysis, framework, details: options.details === true })
  if (isTable) {
    const { missingInCsv } = await import('../../../results/analysis/csv.ts')
    for (const missing of missingInCsv(analysis)) await session.warn(missing)
  }
  if (part === 'solution') await explainNothing(analysis, session)
  return gaveUp(analysis) ? EXIT.failed : EXIT.done
}

async function analyzeParts(part: Part | undefined, options: AnalyzeOptions, session: Session): Promise<Analysis> {
  const subject = await subjectOf(options, session)
  const { dataset, outcome, conditions, source, leftOut, crossover, rule, ruleFrom, claims, expectations } = subject
  const data = scaled(dataset, { outcome, conditions })
  const cutoffs = cutoffsFrom(options, data)
  const wish = { cutoffs, expectations, maxModels: options.maxModels ?? MAX_MODELS }
  const wants = (each: Part): boolean => part === undefined || part === each
  const table = tableOf(data, cutoffs)
  return {
    schemaVersion: 1,
    subject: { source, cases: data.cases.length, outcome, conditions, leftOut, crossover, expectations },
    congruence: wants('congruence') ? congruenceOf(data, rule, ruleFrom) : null,
    necessity: wants('necessity') ? necessityReport(data, claims) : null,
    truthTable: wants('truth-table') || part === 'solution' ? table : null,
    solution: wants('solution') ? solutionsOf(data, table, wish) : null,
    robustness: wants('robustness') ? await robustness(subject, wish, options, session) : null,
    precedents: null,
  }
}

function cutoffsFrom({ inclCut, priCut = 0, nCut = 1 }: AnalyzeOptions, { sets, outcomeSet, one }: Scaled): Cutoffs {
  const crisp = [...sets, outcomeSet].every((set) => set.every((value) => value === 0 || value === one))
  const [first = crisp ? 1 : 0.8, second] = inclCut ?? []
  return { inclCut: second === undefined ? [first] : [first, second], priCut, nCut }
}

/** If no row is coded 1, says which row comes nearest, or which cases are in no row. */
async function explainNothing({ truthTable, subject: { source } }: Analysis, session: Session): Promise<void> {
  const { rows, dropped } = truthTable ?? { rows: [], dropped: [] }
  if (rows.some(({ OUT }) => OUT === '1')) return
  const nearest = nearestRow(rows)
  const torn = clippedList(dropped.map((each) => `${each.case} (${each.conditions.join(', ')})`))
  const near =
    nearest !== null
      ? `The highest inclusion is ${nearest.incl?.toFixed(3)}, in row ${nearest.row} (${nearest.cases.join(', ')}).`
      : 'No row has enough cases.'
  const moved = torn === '' ? '' : ` At exactly 0.5, so in no row: ${torn}. Move them with --crossover up or down.`
  await session.warn(`${source}: No row of the truth table is coded 1, so there is nothing to explain. ${near}${moved}`)
}

async function robustness(
  { dataset, outcome, conditions, disputes, claims }: AnalysisSubject,
  wish: Parameters<typeof solutionsOf>[2],
  options: AnalyzeOptions,
  session: Session,
): Promise<Robustness> {
  const { samples = SAMPLES, seed = SEED } = options
  const { below } = createRandom(seed)
  const examination = examineRobustness(
    dataset,
    { outcome, conditions },
    { ...wish, disputes, claims, samples, seed, below },
  )
  const progress = session.progress()
  try {
    for (;;) {
      const { done, value } = examination.next()
      if (done === true) return value
      await progress.show(() => `${value.done} of ${value.of} combinations`)
    }
  } finally {
    await progress.clear()
  }
}

/** The requested pictures, in one file. */
async function writePictures(analysis: Analysis, { svg = '', force }: AnalyzeOptions): Promise<void> {
  const { picturesFile } = await import('../../../results/analysis/pictures.ts')
  const { writeFile } = await import('../../terminal/writing.ts')
  const text = picturesFile(analysis)
  if (text === null)
    throw new UsageError('--svg works only with congruence and truth-table: the other parts have no picture.')
  writeFile(svg, text, { force: force === true })
}
