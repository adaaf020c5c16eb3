import type { CaseKind } from '../../../analysis/congruence-results.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import type { Box, Segment } from '../../../rendering/picture/geometry.ts'
import { textAt } from '../../../rendering/picture/sheet.ts'
import { CASE_KINDS } from './case-kinds.ts'
import { inTone } from './case-marks.ts'

/** The frame of an XY plot. Memberships from 0 to 1 are inside it, with room for marks at its edges. */
export const FRAME: Box = { x: 24, y: 24, width: 302, height: 302 }
const INSET = 14

/** The base line of the numbers below the frame. */
export const BELOW = FRAME.y + FRAME.height + 30

/** Across, for a membership from 0 to 1. */
export function xOf(membership: number): number {
  return FRAME.x + INSET + membership * (FRAME.width - 2 * INSET)
}

/** Down, for a membership from 0 to 1. */
export function yOf(membership: number): number {
  return FRAME.y + INSET + (1 - membership) * (FRAME.height - 2 * INSET)
}

const [LEFT, MIDDLE, RIGHT] = [FRAME.x, xOf(0.5), FRAME.x + FRAME.width]
const [TOP, CENTER, BOTTOM] = [FRAME.y, yOf(0.5), FRAME.y + FRAME.height]

/** Its quadrants, without their edges, where no label is. */
export const QUADRANTS: readonly Box[] = [LEFT, MIDDLE].flatMap((x) =>
  [TOP, CENTER].map((y) => ({ x, y, width: FRAME.width / 2, height: FRAME.height / 2 })),
)

/** Both crossovers and the diagonal. */
export const FRAME_LINES: readonly Segment[] = [
  { from: { x: LEFT, y: CENTER }, to: { x: RIGHT, y: CENTER } },
  { from: { x: MIDDLE, y: TOP }, to: { x: MIDDLE, y: BOTTOM } },
  { from: { x: LEFT, y: BOTTOM }, to: { x: RIGHT, y: TOP } },
]

/** The quadrants with their names, both crossovers, the diagonal, and the numbers. */
export function xyFrame(): Markup {
  return html`${tint('deviant-coverage', LEFT, TOP)}${tint('typical', MIDDLE, TOP)}${tint('deviant-consistency', MIDDLE, CENTER)}
<g fill="none" stroke="currentColor"><rect x="${LEFT}" y="${TOP}" width="${FRAME.width}" height="${FRAME.height}"/><path stroke-dasharray="4 4" stroke-opacity="0.6" d="M${LEFT} ${CENTER}H${RIGHT}M${MIDDLE} ${TOP}V${BOTTOM}"/><path stroke-opacity="0.4" d="M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}"/></g>
${nameOf('deviant-coverage', (LEFT + MIDDLE) / 2, TOP - 8)}${nameOf('typical', (MIDDLE + RIGHT) / 2, TOP - 8)}${nameOf('irrelevant', (LEFT + MIDDLE) / 2, BOTTOM + 14)}${nameOf('deviant-consistency', (MIDDLE + RIGHT) / 2, BOTTOM + 14)}${[0, 0.5, 1].map(tick)}`
}

function tint(kind: CaseKind, x: number, y: number): Markup {
  const [width, height] = [FRAME.width / 2, FRAME.height / 2]
  return inTone(kind, html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill-opacity="0.1"/>`)
}

function nameOf(kind: CaseKind, x: number, y: number): Markup {
  return textAt(x, y, CASE_KINDS[kind].name, { anchor: 'middle', size: 11 })
}

function tick(membership: number): Markup {
  const [text, style] = [membership.toFixed(1), { muted: true, size: 10 }]
  const across = textAt(xOf(membership), BELOW, text, { ...style, anchor: 'middle' })
  return html`${across}${textAt(FRAME.x - 4, yOf(membership) + 4, text, { ...style, anchor: 'end' })}`
}
