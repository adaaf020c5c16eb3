import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { theoryBlocks } from './blocks.ts'

export const theory: AnalysisPart<'theory'> = {
  blocks: theoryBlocks,
  table: ({ areas }) => [
    ['area', 'inclS', 'PRI', 'covS', 'withOutcome', 'withoutOutcome'],
    ...areas.map(({ area, inclS, PRI, covS, withOutcome, withoutOutcome }): readonly Cell[] => [
      area,
      inclS,
      PRI,
      covS,
      withOutcome.join('; '),
      withoutOutcome.join('; '),
    ]),
  ],
}
