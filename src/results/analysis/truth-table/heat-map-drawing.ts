import type { TruthTableRow } from '../../../analysis/solution-results.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { FONT, LINE, rounded, SHEET_WIDTH, sheet, textAt } from '../../../rendering/picture/sheet.ts'
import { clippedToEms } from '../../../rendering/picture/text-width.ts'
import { figure } from '../figures.ts'

const ROW_HEIGHT = 20
/** Where the tiles begin; row numbers stand before them. */
const LEFT = 44
/** Where the tiles end at the latest, and the columns after them. */
const RIGHT = 186
const WIDEST_TILE = 34
const BAR = 52
const [BAR_AT, FIGURE_AT, OUT_AT, N_AT] = [194, 250, 305, 338] as const

/**
 * A row of tiles for each row of the truth table: dark where the condition is present. The conditions’ names stand in
 * steps above, each on a line of its own, so that long ones can be read.
 */
export function heatMapDrawing(conditions: readonly string[], rows: readonly TruthTableRow[], outcome: string): Markup {
  const tile = Math.min(WIDEST_TILE, (RIGHT - LEFT) / conditions.length)
  const middles = conditions.map((_, index) => LEFT + (index + 0.5) * tile)
  const top = (conditions.length + 1) * LINE + 8
  return sheet(
    {
      title: `Heat map of the truth table for ${outcome}`,
      description: rows.map((row) => described(row, conditions)).join(' '),
      height: top + rows.length * ROW_HEIGHT + 6,
    },
    html`${conditions.map((name, index) => heading(name, middles[index]!, index, top))}${columnNames(top)}
${rows.map((row, at) => rowMarkup(row, { conditions, tile, y: top + at * ROW_HEIGHT }))}`,
  )
}

/** A name and a line down to its tiles. In the right half the name ends at its line. */
function heading(name: string, middle: number, index: number, top: number): Markup {
  const y = (index + 1) * LINE - 4
  const before = middle > SHEET_WIDTH / 2
  const room = before ? middle - 4 : SHEET_WIDTH - middle - 4
  const text = textAt(
    before ? middle - 3 : middle + 3,
    y,
    clippedToEms(name, room / FONT),
    before ? { anchor: 'end' } : {},
  )
  return html`<g><title>${name}</title>${text}</g><path stroke="currentColor" stroke-opacity="0.5" d="M${rounded(middle)} ${y - 9}V${top - 3}"/>`
}

function columnNames(top: number): Markup {
  const y = top - 8
  return html`${textAt(LEFT - 8, y, 'row', { anchor: 'end', muted: true })}${textAt(BAR_AT, y, 'inclusion', { muted: true })}${textAt(OUT_AT, y, 'OUT', { anchor: 'middle', muted: true })}${textAt(N_AT, y, 'n', { anchor: 'end', muted: true })}`
}

function rowMarkup(
  { row, configuration, incl, OUT, n }: TruthTableRow,
  { conditions, tile, y }: { conditions: readonly string[]; tile: number; y: number },
): Markup {
  const base = y + 14
  const bar = (width: number, opacity: number) =>
    html`<rect x="${BAR_AT}" y="${y + 3}" width="${rounded(width)}" height="${ROW_HEIGHT - 6}" fill-opacity="${opacity}"/>`
  return html`${textAt(LEFT - 8, base, String(row), { anchor: 'end' })}${conditions.map(
    (name, index) =>
      html`<rect x="${rounded(LEFT + index * tile + 0.5)}" y="${y + 1}" width="${rounded(tile - 1)}" height="${ROW_HEIGHT - 2}" fill-opacity="${configuration[name] === 1 ? 0.8 : 0.1}"/>`,
  )}${bar(BAR, 0.1)}${bar((incl ?? 0) * BAR, 0.65)}${textAt(FIGURE_AT, base, figure(incl))}${textAt(OUT_AT, base, OUT, { anchor: 'middle', ...(OUT === '1' ? { weight: 'bold' } : {}) })}${textAt(N_AT, base, String(n), { anchor: 'end' })}
`
}

function described({ row, configuration, incl, OUT, n }: TruthTableRow, conditions: readonly string[]): string {
  const present = conditions.filter((name) => configuration[name] === 1)
  const names = present.length === 0 ? 'no condition' : present.join(', ')
  return `Row ${row}: ${names} present; inclusion ${figure(incl)}, OUT ${OUT}, n ${n}.`
}
