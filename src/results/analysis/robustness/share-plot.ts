import type { Robustness, RobustVerdict } from '../../../analysis/robustness-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import type { DotRow } from '../../../rendering/picture/dot-rows.ts'
import { percent } from '../figures.ts'
import { dotPicture } from './dot-picture.ts'
import { resultsOf } from './results-of.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** In which share of the combinations each verdict stays, and what it is in the others. */
export function sharePlot({ verdicts, examined }: Robustness): readonly Picture[] {
  if (examined === 0 || verdicts.length === 0) return []
  const caption =
    'In which share of all combinations a verdict is the same (full dot), and what it is otherwise (empty dots). Not probabilities.'
  return [
    dotPicture(
      'The share of combinations with each result',
      caption,
      verdicts.map((verdict) => shareRow(verdict, examined)),
      {
        most: 1,
        ticks: [0, 0.5, 1],
        format: percent,
        line: null,
      },
    ),
  ]
}

function shareRow(verdict: RobustVerdict, examined: number): DotRow {
  const others = resultsOf(verdict)
  const shares = [{ result: baselineLabel(verdict), count: verdict.survived }, ...others]
  return {
    name: verdictLabel(verdict),
    marks: shares.map(({ count }, index) => ({ kind: index === 0 ? 'full' : 'empty', at: count / examined })),
    text: shares.map(({ result, count }) => `${result}: ${percent(count / examined)}`).join(', '),
  }
}
