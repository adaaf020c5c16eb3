import { type Analysis, NO_PARTS, PARTS, type Part, WHOLE } from '../../../analysis/results.ts'
import { skewnessOf } from '../../../analysis/skewness.ts'
import { type Framework, isPrediction } from '../../../model/framework.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { analysisResult } from '../../../results/analysis/result.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import type { Session } from '../../terminal/session.ts'
import { gaveUp } from './gave-up.ts'
import { refuseIdle } from './idle.ts'
import type { AnalyzeOptions } from './options.ts'
import { PARTS_OF_SETS, type PartOfSets } from './parts.ts'
import { analyzePrecedents } from './precedents.ts'
import { quotedIn } from './quoted.ts'
import { workFrom } from './work.ts'

/** One part of the analysis, or all of them in order. */
export async function runAnalyze(session: Session, options: AnalyzeOptions): Promise<ExitStatus> {
  const { part } = options
  const { format } = session.settings
  const isTable = formatOf(format).print.table !== undefined
  if (isTable && part === undefined) {
    throw new UsageError(`${format} holds one table, so name a part.\nParts: ${PARTS.join(', ')}.`)
  }
  refuseIdle(options, session.settings)
  const framework = options.data === undefined ? (await session.library()).catalog.framework : null
  const analysis =
    part === 'precedents'
      ? await analyzePrecedents(options, session)
      : await analyzeSets(part === undefined ? WHOLE : [part], options, framework, session)
  if (options.svg !== undefined) await writePictures(analysis, options, session)
  if (analysis.interrupted) await session.warn('Interrupted. This is what was known by then; it is not complete.')
  const view = { analysis, part, framework, details: options.details === true }
  await session.show(analysisResult, view)
  if (isTable) {
    const { missingInTable } = await import('../../../results/analysis/table.ts')
    for (const missing of missingInTable(view)) await session.warn(missing)
  }
  if (analysis.interrupted) return EXIT.interrupted
  return gaveUp(analysis) ? EXIT.failed : EXIT.done
}

async function analyzeSets(
  parts: readonly Exclude<Part, 'precedents'>[],
  options: AnalyzeOptions,
  framework: Framework | null,
  session: Session,
): Promise<Analysis> {
  const work = await workFrom(options, session)
  const { source, outcome, conditions, leftOut, crossover, expectations } = work.subject
  const cases = work.data.cases.length
  const withOutcome = work.data.outcomeSet.filter((value) => value * 2 > work.data.one).length
  const predicted = framework !== null && isPrediction(framework, source)
  const skewness = skewnessOf(work.data)
  const tested = { source, predicted, cases, withOutcome, outcome, conditions, leftOut, crossover }
  const subject = { ...tested, expectations, skewness }
  const quoted = parts.length > 1 ? ((await quotedIn(work))?.quoted ?? null) : null
  let analysis: Analysis = { schemaVersion: 1, interrupted: false, subject, quoted, ...NO_PARTS }
  for (const part of parts) {
    const { find, needsRule }: PartOfSets = PARTS_OF_SETS[part]
    if (needsRule && parts.length > 1 && work.subject.rule === null) continue
    analysis = { ...analysis, ...(await find(work)) }
  }
  return { ...analysis, interrupted: session.wasStopped() }
}

/** The requested pictures, in one file. */
async function writePictures(
  analysis: Analysis,
  { svg = '', force }: AnalyzeOptions,
  { platform }: Session,
): Promise<void> {
  const { picturesFile } = await import('../../../results/analysis/pictures.ts')
  const { writeFile } = await import('../../terminal/writing.ts')
  const text = await picturesFile(analysis)
  if (text === null) throw new UsageError('There is nothing to draw here, so --svg has no effect.')
  writeFile(svg, text, { platform, force: force === true })
}
