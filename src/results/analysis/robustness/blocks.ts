import type { Robustness, RobustVerdict, SingleChange } from '../../../analysis/robustness-results.ts'
import { FEW_CASES } from '../../../analysis/variation.ts'
import { grouped } from '../../../model/grouped.ts'
import { type Block, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { percent, share } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { fewestBlocks } from './fewest.ts'
import { rangeBlocks } from './ranges.ts'
import { resultsOf } from './results-of.ts'
import { sharePlot } from './share-plot.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** How many single changes the text shows without --details. */
const TOLD = 8

/** How few contested codes change each verdict, within which cutoffs it stands, and how often it stays the same. */
export function robustnessBlocks(robustness: Robustness, { details }: Pick<PartContext, 'details'>): readonly Block[] {
  const { examined, verdicts, disputes, crossovers } = robustness
  const contested = disputes + crossovers
  return [
    { kind: 'heading', text: 'Robustness', aside: '(what would change the verdicts)' },
    ...unfinishedBlocks(robustness),
    ...(contested === 0
      ? [{ kind: 'paragraph', text: ['No code is contested here, so only the cutoffs can change a verdict.'] } as const]
      : fewestBlocks(robustness, details)),
    ...rangeBlocks(verdicts),
    { kind: 'subheading', text: [tone('All choices at once', 'strong')] },
    { kind: 'paragraph', text: [`${variedIn(robustness)} ${triedOf(robustness)}`] },
    {
      kind: 'table',
      columns: ['Verdict', 'As coded', 'Same in', 'Otherwise'],
      rows: verdicts.map((verdict) => verdictRow(verdict, examined)),
    },
    ...sharePlot(robustness),
    ...warnings(robustness),
    ...changes(robustness, details),
  ]
}

function unfinishedBlocks({ unfinished }: Robustness): readonly Block[] {
  if (unfinished.length === 0) return []
  const text = `: not finished are the ${series(unfinished)}. “Or more” marks a bound; shares are of the combinations that were tried.`
  return [{ kind: 'paragraph', text: [tone('Interrupted', 'warning'), text] }]
}

function triedOf({ combinations, planned, examined, seed, unfinished }: Robustness): string {
  const total = combinations === null ? 'more combinations than can be tried' : `${grouped(combinations)} combinations`
  const drawn = seed === null ? 'all were tried' : `a sample of ${grouped(planned)} was drawn (seed “${seed}”)`
  const tried =
    examined === planned
      ? drawn
      : `of ${seed === null ? 'these' : `a sample (seed “${seed}”)`} ${share(examined, planned)} were tried${seed === null ? ', spread evenly over them' : ''}, then ${unfinished.includes('combinations') ? 'the work was interrupted' : 'the limit was reached'}`
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
  const fixed = cutoffs.includes('n-cut 1')
    ? ` Up to ${FEW_CASES} cases, n-cut 1 is the only usual one, so it is not varied.`
    : ''
  return `Varied: ${series(varied)}; ${how}.${fixed} The shares are not probabilities.`
}

function verdictRow(verdict: RobustVerdict, examined: number): readonly Rich[] {
  const other = resultsOf(verdict).map(({ result, count }) => `${result}: ${percent(shareOf(count, examined))}`)
  return [
    [tone(verdictLabel(verdict), 'strong')],
    [baselineLabel(verdict)],
    [percent(shareOf(verdict.survived, examined))],
    [other.join(', ')],
  ]
}

function shareOf(part: number, examined: number): number | null {
  return examined === 0 ? null : part / examined
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

function changes({ singleChanges, harmless }: Robustness, details: boolean): readonly Block[] {
  if (singleChanges.length === 0) return []
  const shown = details ? singleChanges : singleChanges.slice(0, TOLD)
  const more = singleChanges.length - shown.length
  return [
    { kind: 'subheading', text: [tone('One change at a time', 'strong')] },
    { kind: 'list', ordered: true, items: shown.map(changeItem) },
    {
      kind: 'paragraph',
      text: [
        tone(
          `${more > 0 ? `${counted(more, 'more change')} ${more === 1 ? 'has' : 'have'} an effect (--details shows all); ` : ''}${counted(harmless, 'change')} ${harmless === 1 ? 'has' : 'have'} no effect.`,
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
