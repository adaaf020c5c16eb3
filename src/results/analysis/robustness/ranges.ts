import type { CutoffRange, RobustVerdict } from '../../../analysis/robustness-results.ts'
import { type Block, item, tone } from '../../../rendering/document/document.ts'
import { boundsText } from './bounds.ts'
import { rangePlots } from './range-plot.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** Within which cutoffs each verdict stands. */
export function rangeBlocks(verdicts: readonly RobustVerdict[]): readonly Block[] {
  const bounded = verdicts.filter(({ ranges }) => ranges.length > 0)
  if (bounded.length === 0) return []
  return [
    { kind: 'subheading', text: [tone('The cutoffs for which a verdict stands', 'strong')] },
    {
      kind: 'list',
      ordered: false,
      items: bounded.map((verdict) =>
        item(
          tone(verdictLabel(verdict), 'strong'),
          `: ${baselineLabel(verdict)} for ${verdict.ranges.map(rangeText).join('; ')}.`,
        ),
      ),
    },
    ...rangePlots(verdicts),
  ]
}

function rangeText(range: CutoffRange): string {
  return `${range.cutoff}${boundsText(range)}`
}
