import type { Robustness, RobustVerdict, SingleChange } from '../../analysis/results.ts'
import { type Block, type ListItem, type Rich, tone } from '../document/document.ts'
import { counted, series } from '../words.ts'
import { percent, share } from './figures.ts'

/** Single changes that are told of; JSON has them all. */
const TOLD = 8

/** What stands when what is contested is otherwise, and what does not. */
export function robustnessBlocks(robustness: Robustness): readonly Block[] {
  const { disputes, crossovers, cutoffs, combinations, examined, seed, unsolved, verdicts, singleChanges } = robustness
  const total =
    combinations === null ? 'more combinations than can be tried' : `${combinations.toLocaleString('en')} combinations`
  const tried =
    seed === null ? 'all were tried' : `a sample of ${examined.toLocaleString('en')} was drawn (seed “${seed}”)`
  const varied = [
    disputes === 0 ? '' : counted(disputes, 'disputed code'),
    crossovers === 0 ? '' : `${crossovers} at exactly 0.5`,
    `the cutoffs (${cutoffs.join('; ')})`,
  ].filter((part) => part !== '')
  const [most] = singleChanges.filter(({ kind }) => kind !== 'cutoff')
  return [
    { kind: 'heading', text: 'Robustness', aside: '(if what is contested were otherwise)' },
    { kind: 'paragraph', text: [`Varied: ${series(varied)}. These make ${total}; ${tried}.`] },
    {
      kind: 'paragraph',
      text: [
        most === undefined
          ? 'No single recoding changes a verdict.'
          : `The single recoding that changes most: ${most.where} from ${most.from} to ${most.to} (${counted(most.changes.length, 'verdict')}).`,
      ],
    },
    {
      kind: 'table',
      columns: ['Verdict', 'As coded', 'Stays so in', ''],
      rows: verdicts.map((verdict) => verdictRow(verdict, examined)),
    },
    ...(unsolved === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone(
                `In ${share(unsolved, examined)} combinations a solution was too large; its terms count as not found.`,
                'warning',
              ),
            ],
          } as const,
        ]),
    ...changes(robustness),
  ]
}

function verdictRow({ kind, name, baseline, survived }: RobustVerdict, examined: number): readonly Rich[] {
  const label = kind === 'necessity' || kind === 'row' ? name : `${name} (${kind})`
  return [[tone(label, 'strong')], [baseline], [percent(survived / examined)], [share(survived, examined)]]
}

function changes({ singleChanges, harmless }: Robustness): readonly Block[] {
  if (singleChanges.length === 0) return []
  const more = singleChanges.length - TOLD
  return [
    { kind: 'subheading', text: [tone('One change by itself', 'strong')] },
    { kind: 'list', ordered: true, items: singleChanges.slice(0, TOLD).map(changeItem) },
    {
      kind: 'paragraph',
      text: [
        tone(
          `${more > 0 ? `${counted(more, 'more change')} have an effect (--format json has all); ` : ''}${counted(harmless, 'change')} have none.`,
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
