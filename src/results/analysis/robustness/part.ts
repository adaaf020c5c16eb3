import type { AnalysisPart } from '../part.ts'
import { robustnessBlocks } from './blocks.ts'

export const robustness: AnalysisPart<'robustness'> = {
  blocks: robustnessBlocks,
  table: ({ verdicts, examined }) => [
    ['kind', 'verdict', 'baseline', 'survived', 'examined'],
    ...verdicts.map(({ kind, name, baseline, survived }) => [kind, name, baseline, survived, examined]),
  ],
}
