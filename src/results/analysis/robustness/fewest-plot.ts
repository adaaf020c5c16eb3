import type { Robustness, RobustVerdict } from '../../../analysis/robustness-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import type { DotRow } from '../../../rendering/picture/dot-rows.ts'
import { dotPicture } from './dot-picture.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** How few contested codes change each verdict, the fewest first. Empty if nothing is contested. */
export function fewestPlot({ verdicts, disputes, crossovers }: Robustness): readonly Picture[] {
  if (disputes + crossovers === 0 || verdicts.length === 0) return []
  const counts = verdicts.flatMap(({ overturned, atLeast }) => [...overturned.map(({ count }) => count), atLeast ?? 0])
  const most = Math.max(1, ...counts)
  const rows = verdicts.toSorted((a, b) => fewestOf(a) - fewestOf(b)).map(fewestRow)
  const caption =
    'How few contested codes change each verdict. Farther right is firmer; an empty dot is another result.'
  return [
    dotPicture('The fewest codes that change each verdict', caption, rows, {
      most,
      ticks: [0, most],
      format: (value) => (value === most ? `${value} codes` : String(value)),
      line: null,
    }),
  ]
}

function fewestOf({ overturned: [first], atLeast }: RobustVerdict): number {
  return first?.count ?? atLeast ?? Number.POSITIVE_INFINITY
}

function fewestRow(verdict: RobustVerdict): DotRow {
  const { overturned, atLeast } = verdict
  const name = `${verdictLabel(verdict)}: ${baselineLabel(verdict)}`
  if (overturned.length > 0) {
    return {
      name,
      marks: overturned.map(({ count }, index) => ({ kind: index === 0 ? 'full' : 'empty', at: count })),
      text: overturned.map(({ count, becomes }) => `${count} → ${becomes}`).join(', '),
    }
  }
  if (atLeast === null) return { name, marks: [], text: 'never changes' }
  return { name, marks: [{ kind: 'span', from: atLeast, to: null }], text: `${atLeast} or more` }
}
