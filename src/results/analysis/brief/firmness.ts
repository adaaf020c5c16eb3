import type { Claim } from '../../../analysis/necessity-results.ts'
import type { Robustness, RobustVerdict } from '../../../analysis/robustness-results.ts'
import { SUFFICIENT } from '../../../analysis/verdicts.ts'
import type { Framework } from '../../../model/framework.ts'
import { grouped } from '../../../model/grouped.ts'
import type { Block } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { percent } from '../figures.ts'
import { verdictLabel } from '../robustness/verdict-label.ts'
import { setLabel } from '../set-label.ts'
import { told } from './words.ts'

/** How few contested codes change the findings. If none is contested: how often they stay the same with other cutoffs. */
export function firmnessBlocks(
  robustness: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): readonly Block[] {
  return [
    { kind: 'heading', text: 'How firm is this?', aside: '(what would change a finding)' },
    ...(robustness.disputes + robustness.crossovers === 0
      ? [{ kind: 'paragraph', text: [sharesText(robustness)] } as const]
      : fewestOf(robustness, claims, framework)),
  ]
}

/** The fewest contested codes for each claim, and for the finding on sufficient combinations. */
function fewestOf(
  { verdicts, disputes, crossovers }: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): readonly Block[] {
  const named = [
    ...claims.map(({ set }) => [`${set} <- `, setLabel(set, framework)] as const),
    [SUFFICIENT, 'sufficient combinations'] as const,
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
  return [{ kind: 'paragraph', text: [sentences.join(' ')] }]
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

function sharesText({ verdicts, examined }: Robustness): string {
  const tried = `${grouped(examined)} ${examined === 1 ? 'combination' : 'combinations'} of other cutoffs were tried.`
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

/** The terms of the solutions first: they are what a study reports. */
function rankOf({ kind }: RobustVerdict): number {
  return ['intermediate', 'parsimonious', 'conservative', 'finding', 'necessity', 'row'].indexOf(kind)
}
