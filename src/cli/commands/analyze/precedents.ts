import { libraryData } from '../../../analysis/library-data.ts'
import { retrievalOf } from '../../../analysis/precedents.ts'
import { type Analysis, NO_PARTS } from '../../../analysis/results.ts'
import { isPrediction } from '../../../model/framework.ts'
import { DataError } from '../../errors.ts'
import { chooseCodingInUse } from '../../library/selection.ts'
import { weightsOf } from '../../program/weights.ts'
import type { Session } from '../../terminal/session.ts'
import type { AnalyzeOptions } from './options.ts'

/** How often the nearest precedents share the outcome of an episode. */
export async function analyzePrecedents(options: AnalyzeOptions, session: Session): Promise<Analysis> {
  const { catalog } = await session.library()
  const coding = chooseCodingInUse(catalog, session.settings.coding)
  const weights = weightsOf(options.weights, catalog.framework)
  const { retrieval, undecided } = retrievalOf(catalog, coding, weights)
  if (retrieval.cases.length < 2) {
    throw new DataError(`Fewer than two episodes of the library have a decided outcome in the coding "${coding}".`)
  }
  const { outcome, conditions } = libraryData(catalog, coding, false)
  return {
    schemaVersion: 1,
    interrupted: false,
    subject: {
      source: coding,
      predicted: isPrediction(catalog.framework, coding),
      cases: retrieval.cases.length,
      withOutcome: retrieval.cases.filter((each) => each.outcome === 'met').length,
      outcome,
      conditions,
      leftOut: undecided,
      crossover: null,
      expectations: [],
      skewness: [],
    },
    quoted: null,
    ...NO_PARTS,
    precedents: retrieval,
  }
}
