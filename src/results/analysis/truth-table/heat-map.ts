import type { TruthTable, TruthTableRow } from '../../../analysis/solution-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { figure } from '../figures.ts'

/** The length in characters of a bar for an inclusion of 1. */
const BAR = 10

/** A condition's name is cut to this length. The table beside the picture has the full name. */
const NAME = 14

/** Measures of the drawing, in its own units. */
const TILE_HEIGHT = 22
/** Room for a capital letter. */
const LETTER = 10
const TOP = 28
const LEFT = 52

/**
 * The observed rows of a truth table, highest inclusion first. Shows which conditions are present, and the inclusion.
 */
export function heatMap(table: TruthTable): Picture {
  const rows = [...table.rows, ...table.rowsBelowNCut].toSorted(
    (a, b) => (b.incl ?? -1) - (a.incl ?? -1) || a.row - b.row,
  )
  return {
    kind: 'picture',
    caption: `The rows by inclusion in ${table.outcome}: filled where the condition is present.`,
    unicode: drawn(table.conditions, rows, { present: '█', absent: '░', full: '█', empty: '·' }),
    ascii: drawn(table.conditions, rows, { present: '#', absent: '.', full: '#', empty: '.' }),
    svg: tiles(table.conditions, rows, table.outcome),
  }
}

interface Signs {
  readonly present: string
  readonly absent: string
  readonly full: string
  readonly empty: string
}

function drawn(conditions: readonly string[], rows: readonly TruthTableRow[], signs: Signs): readonly string[] {
  const names = conditions.map((name) => name.slice(0, NAME))
  const widths = names.map((name) => Math.max(3, name.length))
  const rowWidth = Math.max(3, ...rows.map(({ row }) => String(row).length))
  const heading = [
    'row'.padStart(rowWidth),
    ...names.map((name, index) => name.padEnd(widths[index]!)),
    'inclusion'.padEnd(BAR + 6),
    'OUT',
    'n',
  ]
  return [
    heading.join(' '),
    ...rows.map(({ row, configuration, incl, OUT, n }) => {
      const full = Math.round((incl ?? 0) * BAR)
      return [
        String(row).padStart(rowWidth),
        ...conditions.map((name, index) =>
          (configuration[name] === 1 ? signs.present : signs.absent).repeat(widths[index]!),
        ),
        `${signs.full.repeat(full)}${signs.empty.repeat(BAR - full)} ${figure(incl)}`,
        OUT.padEnd(3),
        String(n),
      ].join(' ')
    }),
  ]
}

function tiles(conditions: readonly string[], rows: readonly TruthTableRow[], outcome: string): Markup {
  const tileWidth = LETTER * Math.max(4, ...conditions.map((name) => Math.min(NAME, name.length) + 1))
  const right = LEFT + conditions.length * tileWidth + 8
  const [width, height] = [right + 240, TOP + rows.length * TILE_HEIGHT + 12]
  const middle = (index: number): number => LEFT + index * tileWidth + tileWidth / 2
  const heading = (at: number, text: string, anchor: string) =>
    html`<text x="${at}" y="18" text-anchor="${anchor}">${text}</text>`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Heat map of the truth table for ${outcome}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="currentColor" stroke="none">
${heading(LEFT - 8, 'row', 'end')}${conditions.map((name, index) => heading(middle(index), name.slice(0, NAME), 'middle'))}${heading(right, 'inclusion', 'start')}${heading(right + 164, 'OUT', 'start')}${heading(right + 208, 'n', 'start')}
${rows.map(({ row, configuration, incl, OUT, n }, at) => {
  const y = TOP + at * TILE_HEIGHT
  return html`<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${row}</text>${conditions.map(
    (name, index) =>
      html`<rect x="${LEFT + index * tileWidth + 1}" y="${y + 1}" width="${tileWidth - 2}" height="${TILE_HEIGHT - 2}" fill-opacity="${configuration[name] === 1 ? 0.75 : 0.1}"/>`,
  )}<rect x="${right}" y="${y + 4}" width="100" height="${TILE_HEIGHT - 8}" fill-opacity="0.1"/><rect x="${right}" y="${y + 4}" width="${Math.round((incl ?? 0) * 1000) / 10}" height="${TILE_HEIGHT - 8}" fill-opacity="0.6"/><text x="${right + 108}" y="${y + 15}">${figure(incl)}</text><text x="${right + 164}" y="${y + 15}">${OUT}</text><text x="${right + 208}" y="${y + 15}">${n}</text>\n`
})}</svg>
`
}
