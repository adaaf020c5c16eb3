import type { Claim, Robustness, RobustVerdict } from '../../../analysis/results.ts'
import { SUFFICIENT } from '../../../analysis/verdicts.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, tone } from '../../../rendering/document/document.ts'
import { capitalized, counted, series } from '../../../rendering/words.ts'
import { percent } from '../figures.ts'
import { setLabel } from '../set-label.ts'

/** How few contested codes change the findings, and how often they stay the same with other choices. */
export function firmnessBlocks(
  robustness: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): readonly Block[] {
  const { examined, disputes, crossovers } = robustness
  const varied = [
    ...(disputes === 0 ? [] : [counted(disputes, 'disputed code')]),
    ...(crossovers === 0 ? [] : [`${counted(crossovers, 'membership')} at exactly 0.5`]),
    'the cutoffs',
  ]
  const tried = `${examined.toLocaleString('en')} ${examined === 1 ? 'combination' : 'combinations'} of other choices`
  return [
    { kind: 'heading', text: 'How firm is this?', aside: '(what would change a finding)' },
    ...fewestOf(robustness, claims, framework),
    {
      kind: 'paragraph',
      text: [
        `${tried} were tried, for ${series(varied)}. `,
        ofClaims(robustness, claims, framework) ?? ofAll(robustness),
        ' These shares are not probabilities.',
      ],
    },
  ]
}

/** The fewest contested codes for each claim, and for the finding on sufficient combinations. */
function fewestOf(
  { verdicts, disputes, crossovers }: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): readonly Block[] {
  const contested = disputes + crossovers
  if (contested === 0) return []
  const named = [
    ...claims.map(({ set }) => [`${set} <- `, capitalized(setLabel(set, framework))] as const),
    [SUFFICIENT, 'Sufficient combinations'] as const,
  ]
  const items = named.flatMap(([start, label]) => {
    const found = verdicts.find(({ name }) => name.startsWith(start))
    return found === undefined ? [] : [item(tone(label, 'strong'), `: ${changedText(found)}.`)]
  })
  return [
    {
      kind: 'paragraph',
      text: [
        `${counted(contested, 'code')} ${contested === 1 ? 'is' : 'are'} contested. The fewest that change a finding:`,
      ],
    },
    { kind: 'list', ordered: false, items },
  ]
}

function changedText({ baseline, overturned: [first], atLeast }: RobustVerdict): string {
  if (first === undefined) {
    return atLeast === null
      ? `no other codes change “${baseline}”`
      : `at least ${atLeast} codes to change “${baseline}”`
  }
  return `from “${baseline}” to “${first.becomes}” with ${first.count}`
}

/** How often each claim has the same result; null if nothing is claimed. */
function ofClaims(
  { verdicts, examined }: Robustness,
  claims: readonly Claim[],
  framework: Framework | null,
): string | null {
  const stays = claims.flatMap(({ set }) => {
    const found = verdicts.find(({ kind, name }) => kind === 'necessity' && name.startsWith(`${set} <- `))
    return found === undefined ? [] : [`${percent(found.survived / examined)} for ${setLabel(set, framework)}`]
  })
  return stays.length === 0 ? null : `The answer on necessity stays the same in ${series(stays)}.`
}

function ofAll({ verdicts, examined }: Robustness): string {
  const [least] = verdicts.toSorted((a, b) => a.survived - b.survived)
  if (least === undefined) return 'No finding could change.'
  const firm = verdicts.filter(({ survived }) => survived === examined).length
  const name = least.kind === 'necessity' || least.kind === 'row' ? least.name : `${least.name} (${least.kind})`
  return `Of ${counted(verdicts.length, 'finding')}, ${firm} ${firm === 1 ? 'stays' : 'stay'} the same in all of them. Least firm: ${name}, the same in ${percent(least.survived / examined)}.`
}
