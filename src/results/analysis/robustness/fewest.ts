import type { Robustness, RobustVerdict } from '../../../analysis/robustness-results.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { fewestPlot } from './fewest-plot.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** Sets of at most this many codes are named in the text, and without --details, not more of them. */
const NAMED_SIZE = 3
const NAMED_SETS = 4

/** With the cutoffs in use: the fewest contested codes that change each verdict, and which ones. */
export function fewestBlocks(robustness: Robustness, details: boolean): readonly Block[] {
  const { verdicts, disputes, crossovers } = robustness
  const contested = [
    ...(disputes === 0 ? [] : [counted(disputes, 'disputed code')]),
    ...(crossovers === 0 ? [] : [`${counted(crossovers, 'membership')} at exactly 0.5`]),
  ]
  const named = verdicts.flatMap((verdict) => namedItem(verdict, details))
  return [
    { kind: 'subheading', text: [tone('The fewest codes that change a verdict', 'strong')] },
    {
      kind: 'paragraph',
      text: [
        `Contested: ${series(contested)}. The cutoffs stay as they are. The numbers are exact, or bounds (“or more”).`,
      ],
    },
    {
      kind: 'table',
      columns: ['Verdict', 'As coded', 'Codes', 'Becomes'],
      rows: verdicts.map(fewestRow),
    },
    ...fewestPlot(robustness),
    ...(named.length === 0 ? [] : [{ kind: 'list', ordered: false, items: named } as const]),
  ]
}

function fewestRow(verdict: RobustVerdict): readonly Rich[] {
  const [first, ...others] = verdict.overturned
  const label: Rich = [tone(verdictLabel(verdict), 'strong')]
  if (first === undefined) {
    return [label, [baselineLabel(verdict)], [verdict.atLeast === null ? 'never' : `${verdict.atLeast} or more`], ['']]
  }
  const later = others.map(({ becomes, count }) => `${becomes} with ${count}`)
  return [label, [baselineLabel(verdict)], [String(first.count)], [[first.becomes, ...later].join(', ')]]
}

/** Which codes they are, if they are few. */
function namedItem(verdict: RobustVerdict, details: boolean): readonly ListItem[] {
  const [first] = verdict.overturned
  if (first === undefined || first.count > NAMED_SIZE) return []
  const sets = first.sets.map((set) => series(set.map(({ where, from, to }) => `${where} from ${from} to ${to}`)))
  const shown = details ? sets : sets.slice(0, NAMED_SETS)
  const more =
    sets.length > shown.length || first.more
      ? [
          sets.length === shown.length
            ? 'others'
            : `${first.more ? 'more than ' : ''}${sets.length - shown.length} others`,
        ]
      : []
  const how = first.count === 1 ? 'one code' : `${first.count} codes`
  return [
    item(
      tone(verdictLabel(verdict), 'strong'),
      ` becomes ${first.becomes} with ${how}: ${[...shown, ...more].join('; or ')}.`,
    ),
  ]
}
