import type { Robustness, RobustVerdict, SingleChange } from '../../../analysis/results.ts'
import { type Block, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { percent, share } from '../figures.ts'

/** How many single changes the text shows. JSON has all. */
const TOLD = 8

/** Which results stay the same when contested choices change, and which do not. */
export function robustnessBlocks(robustness: Robustness): readonly Block[] {
  const { examined, verdicts } = robustness
  return [
    { kind: 'heading', text: 'Robustness', aside: '(if disputed choices were made differently)' },
    { kind: 'paragraph', text: [`${variedIn(robustness)} ${triedOf(robustness)}`] },
    {
      kind: 'paragraph',
      text: [strongest(robustness)],
    },
    {
      kind: 'table',
      columns: ['Verdict', 'As coded', 'Same in', ''],
      rows: verdicts.map((verdict) => verdictRow(verdict, examined)),
    },
    ...warnings(robustness),
    ...changes(robustness),
  ]
}

function triedOf({ combinations, planned, examined, seed }: Robustness): string {
  const total =
    combinations === null ? 'more combinations than can be tried' : `${combinations.toLocaleString('en')} combinations`
  const drawn =
    seed === null ? 'all were tried' : `a sample of ${planned.toLocaleString('en')} was drawn (seed “${seed}”)`
  const tried =
    examined === planned
      ? drawn
      : `of ${seed === null ? 'these' : `a sample (seed “${seed}”)`} ${share(examined, planned)} were tried${seed === null ? ', spread evenly over them' : ''}, then the limit was reached`
  return `There are ${total}; ${tried}.`
}

/** What was varied, to explain the shares. */
function variedIn({ disputes, crossovers, cutoffs, seed }: Robustness): string {
  const varied = [
    disputes === 0 ? '' : counted(disputes, 'disputed code'),
    crossovers === 0 ? '' : `${counted(crossovers, 'membership')} at exactly 0.5`,
    `the cutoffs (${cutoffs.join('; ')})`,
  ].filter((part) => part !== '')
  const how =
    seed === null
      ? 'in every combination'
      : 'all at once, each drawn at random, so that half of them or more are changed'
  return `Varied: ${series(varied)}; ${how}. The shares are not probabilities.`
}

function strongest({ singleChanges }: Robustness): string {
  const recodings = singleChanges.filter(({ kind }) => kind !== 'cutoff')
  const [most] = recodings
  if (most === undefined) return 'No single recoding changes a verdict.'
  const count = most.changes.length
  const tied = recodings.filter(({ changes: each }) => each.length === count).length
  if (tied === 1) {
    return `The single recoding that changes most: ${most.where} from ${most.from} to ${most.to} (${counted(count, 'verdict')}).`
  }
  return `${tied} single recodings change ${counted(count, 'verdict')} each; none changes more.`
}

function verdictRow({ kind, name, baseline, survived }: RobustVerdict, examined: number): readonly Rich[] {
  const label = kind === 'necessity' || kind === 'row' ? name : `${name} (${kind})`
  return [[tone(label, 'strong')], [baseline], [percent(survived / examined)], [share(survived, examined)]]
}

function warnings({ unsolved, partial, examined }: Robustness): readonly Block[] {
  const texts = [
    unsolved === 0
      ? ''
      : `In ${share(unsolved, examined)} combinations a solution was too large; its terms count as not found.`,
    partial === 0
      ? ''
      : `In ${share(partial, examined)} combinations some pairs of models were not tried for the intermediate solution.`,
  ]
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text: [tone(text, 'warning')] }))
}

function changes({ singleChanges, harmless }: Robustness): readonly Block[] {
  if (singleChanges.length === 0) return []
  const more = singleChanges.length - TOLD
  return [
    { kind: 'subheading', text: [tone('One change at a time', 'strong')] },
    { kind: 'list', ordered: true, items: singleChanges.slice(0, TOLD).map(changeItem) },
    {
      kind: 'paragraph',
      text: [
        tone(
          `${more > 0 ? `${counted(more, 'more change')} ${more === 1 ? 'has' : 'have'} an effect (--format json has all); ` : ''}${counted(harmless, 'change')} ${harmless === 1 ? 'has' : 'have'} no effect.`,
          'muted',
        ),
      ],
    },
  ]
}

function changeItem({ kind, where, from, to, changes: verdicts }: SingleChange): ListItem {
  return {
    title: [tone(where, 'strong'), ` from ${from} to ${to} (${kind}): ${counted(verdicts.length, 'verdict')} changed`],
    lines: [[`${series(verdicts)}.`]],
  }
}
