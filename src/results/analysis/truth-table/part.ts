import type { AnalysisPart } from '../part.ts'
import { truthTableBlocks } from './blocks.ts'
import { heatMap } from './heat-map.ts'
import { FIGURE_COLUMNS, ROW_COLUMN } from './row-columns.ts'

export const truthTable: AnalysisPart<'truthTable'> = {
  blocks: truthTableBlocks,
  table: ({ rows, rowsBelowNCut }, { subject: { conditions } }) => [
    [ROW_COLUMN, ...conditions, ...FIGURE_COLUMNS],
    ...[...rows, ...rowsBelowNCut].map(({ row, configuration, OUT, n, incl, PRI, cases }) => [
      row,
      ...conditions.map((condition) => configuration[condition] ?? null),
      OUT,
      n,
      incl,
      PRI,
      cases.join('; '),
    ]),
  ],
  pictures: (table) => [heatMap(table)],
}
