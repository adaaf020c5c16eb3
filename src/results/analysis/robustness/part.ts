import type { AnalysisPart } from '../part.ts'
import { robustnessBlocks } from './blocks.ts'
import { robustnessPictures } from './pictures.ts'

export const robustness: AnalysisPart<'robustness'> = {
  blocks: robustnessBlocks,
  table: ({ verdicts, examined }) => [
    ['kind', 'verdict', 'baseline', 'fewestCodes', 'becomes', 'atLeast', 'survived', 'examined'],
    ...verdicts.map(({ kind, name, baseline, overturned: [first], atLeast, survived }) => {
      return [kind, name, baseline, first?.count ?? null, first?.becomes ?? '', atLeast, survived, examined]
    }),
  ],
  pictures: robustnessPictures,
}
