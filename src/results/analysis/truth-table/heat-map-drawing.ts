import type { TruthTableRow } from '../../../analysis/solution-results.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { FONT, LINE, rounded, SHEET_WIDTH, sheet, textAt } from '../../../rendering/picture/sheet.ts'
import { emsOf, wrappedToEms } from '../../../rendering/picture/text-width.ts'
import { figure } from '../figures.ts'

const ROW_HEIGHT = 20
const GAP = 8
/** A row number of up to four digits. The tiles begin after it. */
const LEAST_LEFT = 44
/** Where the tiles end at the latest, and the bars begin. */
const RIGHT = 184
const WIDEST_TILE = 34
/** The widths of the texts after the bar. */
const FIGURE_WIDTH = emsOf('0.000') * FONT
const OUT_WIDTH = emsOf('OUT') * FONT
const N_AT = SHEET_WIDTH - 2

/** Where the columns are, for row numbers and counts of this length. */
interface Columns {
  readonly left: number
  readonly tile: number
  readonly barAt: number
  readonly bar: number
  readonly figureAt: number
  readonly outAt: number
}

/**
 * A row of tiles for each row of the truth table: dark where the condition is present. The conditions’ names stand in
 * steps above, each on lines of its own, so that long ones can be read.
 */
export function heatMapDrawing(conditions: readonly string[], rows: readonly TruthTableRow[], outcome: string): Markup {
  const columns = columnsOf(conditions.length, rows)
  const { left, tile } = columns
  let height = 0
  const headings = conditions.map((name, index) => {
    const middle = left + (index + 0.5) * tile
    const lines = wrappedToEms(name, (SHEET_WIDTH - middle - 4) / FONT)
    const first = height
    height += lines.length * LINE
    return { name, middle, lines, first }
  })
  const top = height + LINE + GAP
  return sheet(
    {
      title: `Heat map of the truth table for ${outcome}`,
      description: rows.map((row) => described(row, conditions)).join(' '),
      height: top + rows.length * ROW_HEIGHT + 6,
    },
    html`${headings.map((each) => heading(each, top))}${columnNames(columns, top)}
${rows.map((row, at) => rowMarkup(row, { conditions, columns, y: top + at * ROW_HEIGHT }))}`,
  )
}

function columnsOf(conditions: number, rows: readonly TruthTableRow[]): Columns {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(emsOf)) * FONT
  const left = Math.max(LEAST_LEFT, GAP + widest(rows.map(({ row }) => String(row))))
  const tile = Math.min(WIDEST_TILE, (RIGHT - left) / conditions)
  const outAt = N_AT - widest(['n', ...rows.map(({ n }) => String(n))]) - 4 - OUT_WIDTH / 2
  const figureAt = outAt - OUT_WIDTH / 2 - FIGURE_WIDTH
  const barAt = RIGHT + GAP
  return { left, tile, barAt, bar: figureAt - barAt - 4, figureAt, outAt }
}

interface Heading {
  readonly name: string
  readonly middle: number
  readonly lines: readonly string[]
  /** The top of its first line. */
  readonly first: number
}

/** A name and a line down to its tiles, which begins beside the name, so that it runs through no other name. */
function heading({ name, middle, lines, first }: Heading, top: number): Markup {
  const texts = lines.map((line, index) => textAt(middle + 3, first + (index + 1) * LINE - 4, line))
  return html`<g><title>${name}</title>${texts}</g><path stroke="currentColor" stroke-opacity="0.5" d="M${rounded(middle)} ${first + 3}V${top - 3}"/>`
}

function columnNames({ left, barAt, outAt }: Columns, top: number): Markup {
  const y = top - GAP
  return html`${textAt(left - GAP, y, 'row', { anchor: 'end', muted: true })}${textAt(barAt, y, 'inclusion', { muted: true })}${textAt(outAt, y, 'OUT', { anchor: 'middle', muted: true })}${textAt(N_AT, y, 'n', { anchor: 'end', muted: true })}`
}

function rowMarkup(
  { row, configuration, incl, OUT, n }: TruthTableRow,
  { conditions, columns, y }: { conditions: readonly string[]; columns: Columns; y: number },
): Markup {
  const { left, tile, barAt, bar, figureAt, outAt } = columns
  const base = y + 14
  const barOf = (share: number, opacity: number) =>
    html`<rect x="${barAt}" y="${y + 3}" width="${rounded(share * bar)}" height="${ROW_HEIGHT - 6}" fill-opacity="${opacity}"/>`
  return html`${textAt(left - GAP, base, String(row), { anchor: 'end' })}${conditions.map(
    (name, index) =>
      html`<rect x="${rounded(left + index * tile + 0.5)}" y="${y + 1}" width="${rounded(tile - 1)}" height="${ROW_HEIGHT - 2}" fill-opacity="${configuration[name] === 1 ? 0.8 : 0.1}"/>`,
  )}${barOf(1, 0.1)}${barOf(incl ?? 0, 0.65)}${textAt(figureAt, base, figure(incl))}${textAt(outAt, base, OUT, { anchor: 'middle', ...(OUT === '1' ? { weight: 'bold' } : {}) })}${textAt(N_AT, base, String(n), { anchor: 'end' })}
`
}

function described({ row, configuration, incl, OUT, n }: TruthTableRow, conditions: readonly string[]): string {
  const present = conditions.filter((name) => configuration[name] === 1)
  const names = present.length === 0 ? 'no condition' : present.join(', ')
  return `Row ${row}: ${names} present; inclusion ${figure(incl)}, OUT ${OUT}, n ${n}.`
}
