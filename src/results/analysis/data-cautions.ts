import type { Analysis } from '../../analysis/results.ts'
import { bareName } from '../../model/dataset.ts'
import type { Framework } from '../../model/framework.ts'
import { type Rich, tone } from '../../rendering/document/document.ts'
import { counted, series } from '../../rendering/words.ts'
import { share } from './figures.ts'
import { setLabel } from './set-label.ts'

/**
 * Custom allows about 4 conditions for 10 to 40 cases, and at most 7 (Rihoux and De Meur 2009; Marx and Dusa 2011). So
 * it allows at most 128 possible rows for 40 cases.
 */
const MOST_ROWS_FOR_A_CASE = 2 ** 7 / 40

/** The method is for about 10 to 40 cases, or more (Rihoux and De Meur 2009). */
const FEWEST_CASES = 10

/** What in the data makes findings easy or empty, before any of them. */
export function dataCautions({ precedents, subject }: Analysis, framework: Framework | null): Rich {
  if (precedents !== null) return []
  const found = [constantOutcome(subject), fewCases(subject), manyConditions(subject), skewedSets(subject, framework)]
  const cautions = found.filter((caution) => caution !== null)
  return cautions.flatMap(([label, rest], index) => [index === 0 ? '' : ' ', tone(label, 'warning'), rest])
}

type Subject = Analysis['subject']
type Caution = readonly [label: string, rest: string] | null

/** Does the outcome never or always occur? Then nothing can be learned, and no finding is firm or weak. */
export function isConstant({ cases, withOutcome }: Subject): boolean {
  return withOutcome === 0 || withOutcome === cases
}

function constantOutcome({ outcome, cases, withOutcome }: Subject): Caution {
  if (withOutcome === 0) return [`No case is above 0.5 in ${outcome}`, ': nothing can be learned of what leads to it.']
  if (withOutcome < cases) return null
  return [`Every case is above 0.5 in ${outcome}`, ': nothing can be learned, because no case is without it.']
}

/** With so few, one case decides. */
function fewCases({ cases }: Subject): Caution {
  if (cases >= FEWEST_CASES) return null
  const few = `${counted(cases, 'case')} ${cases === 1 ? 'is' : 'are'} very few`
  return [few, ': one case can decide a finding.']
}

/** With many conditions for few cases, random data has solutions too. */
function manyConditions({ cases, conditions: { length } }: Subject): Caution {
  if (2 ** length <= MOST_ROWS_FOR_A_CASE * cases) return null
  return [
    `${length} conditions are too many for ${cases} cases`,
    ': random data would have a solution too. For 10 to 40 cases, use about 4, and at most 7.',
  ]
}

/** A set that nearly all cases are in, or nearly none, can hardly fail a test. */
function skewedSets(subject: Subject, framework: Framework | null): Caution {
  const told = isConstant(subject) ? bareName(subject.outcome) : null
  const skewed = subject.skewness.filter((each) => each.skewed && bareName(each.set) !== told)
  if (skewed.length === 0) return null
  const named = skewed.map((each) => `${setLabel(each.set, framework)} (above 0.5 in ${share(each.above, each.cases)})`)
  return ['Skewed, so easily trivial', `: ${series(named)}.`]
}
