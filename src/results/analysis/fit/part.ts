import type { FitReport } from '../../../analysis/studied-results.ts'
import type { Cell, Table } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { FIT_FIGURES, FIT_GROUPS, fitBlocks } from './blocks.ts'

export const fit: AnalysisPart<'fit'> = {
  blocks: fitBlocks,
  table: fitTable,
  missingInTable: ({ fit: found }) => (found === null ? ['There is no other solution to compare with.'] : []),
}

/** The figures, then each case with its group. */
function fitTable({ fit: found }: FitReport): Table {
  if (found === null) return [HEADER]
  const figures = FIT_FIGURES.map(({ key }): readonly Cell[] => ['figure', key, found[key], ''])
  const cases = FIT_GROUPS.flatMap(({ key }) => {
    const { withOutcome, withoutOutcome } = found[key]
    return [
      ...withOutcome.map((name): readonly Cell[] => [key, name, null, 'yes']),
      ...withoutOutcome.map((name): readonly Cell[] => [key, name, null, 'no']),
    ]
  })
  return [HEADER, ...figures, ['figure', 'rank', found.rank, ''], ...cases]
}

const HEADER = ['group', 'name', 'value', 'outcome']
