import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { sufficiencyBlocks } from './blocks.ts'

export const sufficiency: AnalysisPart<'sufficiency'> = {
  blocks: (report, { subject }) => sufficiencyBlocks(report, subject),
  table: ({ sets, named }) => [
    ['set', 'inclS', 'PRI', 'covS', 'covU'],
    ...sets.map(({ set, inclS, PRI, covS }): readonly Cell[] => [set, inclS, PRI, covS, null]),
    ...named.flatMap(({ terms, ...whole }): readonly (readonly Cell[])[] => [
      ...terms.map(({ set, inclS, PRI, covS, covU }) => [set, inclS, PRI, covS, covU]),
      [whole.set, whole.inclS, whole.PRI, whole.covS, null],
    ]),
  ],
}
