import type { QuotedSolution } from '../../../analysis/quoted.ts'
import type { CutoffRange, Robustness, RobustVerdict } from '../../../analysis/robustness-results.ts'
import { SUFFICIENT } from '../../../analysis/verdicts.ts'
import type { Framework } from '../../../model/framework.ts'
import { grouped } from '../../../model/grouped.ts'
import type { Block } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { percent } from '../figures.ts'
import { boundsText } from '../robustness/bounds.ts'
import { verdictLabel } from '../robustness/verdict-label.ts'
import { setLabel } from '../set-label.ts'
import type { WholeAnalysis } from './whole.ts'
import { told } from './words.ts'

/**
 * How few contested codes change the findings. If nobody disputes a code, the cutoffs matter most: how often findings
 * stay the same with others, and for which the solution stands.
 */
export function firmnessBlocks(analysis: WholeAnalysis, framework: Framework | null): readonly Block[] {
  const { robustness, quoted } = analysis
  const { disputes, crossovers } = robustness
  const sentences = [
    ...(disputes + crossovers === 0 ? [] : [fewestText(analysis, framework)]),
    ...(disputes === 0 ? [sharesText(robustness), ...rangesText(robustness, quoted)] : []),
  ]
  return [
    { kind: 'heading', text: 'How firm is this?', aside: '(what would change a finding)' },
    { kind: 'paragraph', text: [sentences.join(' ')] },
  ]
}

/** The fewest contested codes for each claim, and for the solution or the finding that nothing is sufficient. */
function fewestText({ robustness, necessity, quoted }: WholeAnalysis, framework: Framework | null): string {
  const { verdicts, disputes, crossovers } = robustness
  const claimed = necessity.claims.flatMap(({ set }) => {
    const verdict = verdicts.find(({ name }) => name.startsWith(`${set} <- `))
    return verdict === undefined ? [] : [{ label: setLabel(set, framework), count: countText(verdict) }]
  })
  const found = [...claimed, ...sufficiencyCounts(verdicts, quoted)]
  const changed = found.flatMap(({ label, count }) => (count === null ? [] : [`${count} for ${label}`]))
  const firm = found.flatMap(({ label, count }) => (count === null ? [label] : []))
  const sentences = [
    contestedText(disputes, crossovers),
    ...(changed.length === 0 ? [] : [`The fewest that change a finding: ${series(changed)}.`]),
    ...(firm.length === 0
      ? []
      : [`${disputes + crossovers === 1 ? 'It' : 'All together they'} can’t change the finding on ${series(firm)}.`]),
  ]
  return sentences.join(' ')
}

/** For the term of the quoted solution that is lost first, or without a solution, for the finding that nothing is sufficient. */
function sufficiencyCounts(verdicts: readonly RobustVerdict[], quoted: QuotedSolution | null) {
  if (quoted === null) {
    const finding = verdicts.filter(({ name }) => name === SUFFICIENT)
    return finding.map((verdict) => ({ label: 'sufficiency', count: countText(verdict) }))
  }
  const terms = termsOf(quoted, verdicts).toSorted((a, b) => leastCount(a) - leastCount(b))
  const loses = terms.length === 1 ? 'loses its term' : 'loses a term'
  return terms.slice(0, 1).map((term) => ({ label: `the ${quoted.kind} solution`, count: countText(term, loses) }))
}

/** The verdicts on the terms of the quoted model. */
function termsOf({ kind, expression }: QuotedSolution, verdicts: readonly RobustVerdict[]): readonly RobustVerdict[] {
  const terms = expression.split(' + ')
  return verdicts.filter((verdict) => verdict.kind === kind && terms.includes(verdict.name))
}

function leastCount({ overturned: [first], atLeast }: RobustVerdict): number {
  return first?.count ?? atLeast ?? Number.POSITIVE_INFINITY
}

/** Data without disputes has only memberships that could be coded either way. */
function contestedText(disputes: number, crossovers: number): string {
  const contested = disputes + crossovers
  const [noun, what] = disputes === 0 ? (['membership', 'exactly 0.5'] as const) : (['code', 'contested'] as const)
  return `${counted(contested, noun)} ${contested === 1 ? 'is' : 'are'} ${what}.`
}

/** Null if no number of codes changes it. */
function countText({ overturned: [first], atLeast }: RobustVerdict, becomes = first?.becomes): string | null {
  if (first !== undefined) return `${first.count} (“${becomes}”)`
  return atLeast === null ? null : `${atLeast} or more`
}

function sharesText({ verdicts, examined, crossovers }: Robustness): string {
  const varied = crossovers === 0 ? 'other cutoffs' : 'these and other cutoffs'
  const tried = `${grouped(examined)} ${examined === 1 ? 'combination' : 'combinations'} of ${varied} were tried.`
  if (verdicts.length === 0) return `${tried} No finding could change.`
  const fewest = Math.min(...verdicts.map(({ survived }) => survived))
  const least = verdicts.filter(({ survived }) => survived === fewest).toSorted((a, b) => rankOf(a) - rankOf(b))
  const firm = verdicts.filter(({ survived }) => survived === examined).length
  const changing =
    fewest === examined
      ? ''
      : ` Least firm: ${told(least.map(verdictLabel))}${least.length === 1 ? ',' : '; each'} the same in ${percent(fewest / examined)}.`
  return `${tried} Of ${counted(verdicts.length, 'finding')}, ${firm} ${firm === 1 ? 'stays' : 'stay'} the same in all of them.${changing} These shares are not probabilities.`
}

/**
 * For which cutoffs the terms of the quoted solution all stay, or without a solution, that nothing is sufficient. A
 * cutoff with one usual value is left out.
 */
function rangesText({ verdicts, cutoffs }: Robustness, quoted: QuotedSolution | null): readonly string[] {
  const terms = quoted === null ? [] : termsOf(quoted, verdicts)
  const own = terms.length > 0 ? terms : verdicts.filter(({ kind }) => kind === 'finding')
  const ranges = own
    .flatMap((verdict) => verdict.ranges)
    .filter(({ cutoff, inUse }) => !cutoffs.includes(`${cutoff} ${inUse}`))
  const shared = [...new Set(ranges.map(({ cutoff }) => cutoff))].flatMap((cutoff) => {
    const same = ranges.filter((range) => range.cutoff === cutoff)
    const bounds = boundsText({ above: innermost(same, 'above'), upTo: innermost(same, 'upTo') })
    return [`${cutoff}${bounds}`]
  })
  const [verdict] = own
  if (verdict === undefined || shared.length === 0) return []
  const what =
    verdict.kind === 'finding'
      ? 'Whether any is sufficient stays the same'
      : `The ${own.length === 1 ? 'term' : `${own.length} terms`} of the ${verdict.kind} solution ${own.length === 1 ? 'stands' : 'stand'}`
  return [`${what} for ${series(shared)}${shared.length === 1 ? '' : ', each alone'}.`]
}

/** The bound that is reached first; null without one. */
function innermost(ranges: readonly CutoffRange[], side: 'above' | 'upTo'): number | null {
  const bounds = ranges.map((range) => range[side]).filter((bound) => bound !== null)
  if (bounds.length === 0) return null
  return side === 'above' ? Math.max(...bounds) : Math.min(...bounds)
}

/** The terms of the solutions first: they are what a study reports. */
function rankOf({ kind }: RobustVerdict): number {
  return ['intermediate', 'parsimonious', 'conservative', 'finding', 'necessity', 'row'].indexOf(kind)
}
