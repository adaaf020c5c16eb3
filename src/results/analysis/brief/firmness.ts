import type { Claim } from '../../../analysis/necessity-results.ts'
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
import { told } from './words.ts'

/**
 * How few contested codes change the findings. If nobody disputes a code, the cutoffs matter most: how often findings
 * stay the same with others, and for which the solution stands.
 */
export function firmnessBlocks(
  robustness: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): readonly Block[] {
  const { disputes, crossovers } = robustness
  const sentences = [
    ...(disputes + crossovers === 0 ? [] : [fewestText(robustness, claims, framework)]),
    ...(disputes === 0 ? [sharesText(robustness), ...rangesText(robustness)] : []),
  ]
  return [
    { kind: 'heading', text: 'How firm is this?', aside: '(what would change a finding)' },
    { kind: 'paragraph', text: [sentences.join(' ')] },
  ]
}

/** The fewest contested codes for each claim, and for the finding on sufficient combinations. */
function fewestText(
  { verdicts, disputes, crossovers }: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): string {
  const named = [
    ...claims.map(({ set }) => [`${set} <- `, setLabel(set, framework)] as const),
    [SUFFICIENT, 'sufficiency'] as const,
  ]
  const found = named.flatMap(([start, label]) => {
    const verdict = verdicts.find(({ name }) => name.startsWith(start))
    return verdict === undefined ? [] : [{ label, count: countText(verdict) }]
  })
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

/** Data without disputes has only memberships that could be coded either way. */
function contestedText(disputes: number, crossovers: number): string {
  const contested = disputes + crossovers
  const [noun, what] = disputes === 0 ? (['membership', 'exactly 0.5'] as const) : (['code', 'contested'] as const)
  return `${counted(contested, noun)} ${contested === 1 ? 'is' : 'are'} ${what}.`
}

/** Null if no number of codes changes it. */
function countText({ overturned: [first], atLeast }: RobustVerdict): string | null {
  if (first !== undefined) return `${first.count} (“${first.becomes}”)`
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
 * For which cutoffs the terms of a study's solution all stay, or without a solution, that nothing is sufficient. A
 * cutoff with one usual value is left out.
 */
function rangesText({ verdicts, cutoffs }: Robustness): readonly string[] {
  const first = Math.min(...verdicts.filter(({ kind }) => kind !== 'row' && kind !== 'necessity').map(rankOf))
  const own = verdicts.filter((verdict) => rankOf(verdict) === first)
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
