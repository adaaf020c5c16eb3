import type { AnalysisPart } from '../part.ts'
import { congruenceBlocks } from './blocks.ts'
import { xyPlot } from './xy-plot.ts'

export const congruence: AnalysisPart<'congruence'> = {
  blocks: congruenceBlocks,
  table: ({ cases }) => [
    ['case', 'rule', 'outcome', 'kind'],
    ...cases.map((each) => [each.case, each.rule, each.outcome, each.kind]),
  ],
  pictures: (congruence) => [xyPlot(congruence)],
}
