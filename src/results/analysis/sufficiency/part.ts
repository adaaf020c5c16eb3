import type { Figure } from '../../../analysis/solution-results.ts'
import type { JudgedSufficiency } from '../../../analysis/sufficiency-results.ts'
import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { sufficiencyBlocks } from './blocks.ts'

export const sufficiency: AnalysisPart<'sufficiency'> = {
  blocks: (report, { subject }) => sufficiencyBlocks(report, subject),
  table: ({ sets, named }) => [
    ['set', 'inclS', 'PRI', 'covS', 'covU', 'verdict'],
    ...sets.map((each) => rowOf(each, null)),
    ...named.flatMap(({ terms, ...whole }): readonly (readonly Cell[])[] => [
      ...terms.map(({ covU, ...term }) => rowOf(term, covU)),
      rowOf(whole, null),
    ]),
  ],
}

function rowOf({ set, inclS, PRI, covS, verdict }: JudgedSufficiency, covU: Figure): readonly Cell[] {
  return [set, inclS, PRI, covS, covU, verdict]
}
