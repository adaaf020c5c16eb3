import type { Congruence } from '../../../analysis/congruence-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { ASCII_SIGNS, UNICODE_SIGNS, xyGrid } from './xy-grid.ts'

/** Membership in the rule against membership in the outcome. Cases on or above the diagonal are consistent. */
export function xyPlot(congruence: Congruence): Picture {
  const { cases, rule, outcome } = congruence
  return {
    kind: 'picture',
    caption: `Each case by its membership in ${rule} (across) and in ${outcome} (up). Sufficient: all on or above the diagonal.`,
    unicode: xyGrid(cases, UNICODE_SIGNS),
    ascii: xyGrid(cases, ASCII_SIGNS),
    svg: async () => (await import('./xy-drawing.ts')).xyDrawing(congruence),
  }
}
