import type { CutoffRange, RobustVerdict } from '../../../analysis/robustness-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import type { DotRow } from '../../../rendering/picture/dot-rows.ts'
import { bound, boundsText } from './bounds.ts'
import { dotPicture } from './dot-picture.ts'
import { baselineLabel, verdictLabel } from './verdict-label.ts'

/** For each cutoff, within which values the verdicts stand. The broken line is the value in use. */
export function rangePlots(verdicts: readonly RobustVerdict[]): readonly Picture[] {
  const cutoffs = [...new Set(verdicts.flatMap(({ ranges }) => ranges.map(({ cutoff }) => cutoff)))]
  return cutoffs.map((cutoff) => {
    const found = verdicts.flatMap((verdict) =>
      verdict.ranges.filter((range) => range.cutoff === cutoff).map((range) => ({ verdict, range })),
    )
    const inUse = found[0]?.range.inUse ?? 0
    const most = Math.max(1, inUse, ...found.map(({ range: { above, upTo } }) => Math.max(above ?? 0, upTo ?? 0)))
    const caption = `Where each verdict stands as ${cutoff} changes. In use: ${bound(inUse)} (broken line).`
    return dotPicture(`The range of ${cutoff} for each verdict`, caption, found.map(rangeRow), {
      most,
      ticks: [0, most],
      format: bound,
      line: inUse,
    })
  })
}

function rangeRow({ verdict, range }: { verdict: RobustVerdict; range: CutoffRange }): DotRow {
  return {
    name: verdictLabel(verdict),
    marks: [{ kind: 'span', from: range.above, to: range.upTo }],
    text: `${baselineLabel(verdict)}${boundsText(range)}`,
  }
}
