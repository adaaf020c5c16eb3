import type { Congruence } from '../../../analysis/congruence-results.ts'
import type { TruthTable } from '../../../analysis/solution-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { xyPlot } from '../congruence/xy-plot.ts'
import { heatMap } from '../truth-table/heat-map.ts'

/** The pictures of the findings, for pages: in a terminal the answers alone fit one screen. */
export function pagePictures(congruence: Congruence | null, table: TruthTable): readonly Picture[] {
  const hasRows = table.rows.length + table.rowsBelowNCut.length > 0
  const pictures = [
    ...(congruence === null ? [] : [{ ...xyPlot(congruence), heading: 'The cases' }]),
    ...(hasRows ? [{ ...heatMap(table), heading: 'The rows of the truth table' }] : []),
  ]
  return pictures.map((picture) => ({ ...picture, unicode: [], ascii: [] }))
}
