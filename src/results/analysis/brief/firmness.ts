import type { Claim, Robustness } from '../../../analysis/results.ts'
import type { Framework } from '../../../model/framework.ts'
import type { Block } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { percent } from '../figures.ts'
import { setLabel } from '../set-label.ts'

/** How often the findings stay the same when disputed choices are made differently. */
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
    { kind: 'heading', text: 'How firm is this?', aside: '(how often a finding stays the same with other choices)' },
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
