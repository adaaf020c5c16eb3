import type { Congruence, CongruentCase } from '../../../analysis/results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'

const COLUMNS = 41
const ROWS = 21

const SIZE = 300
const MARGIN = 44

/** A longer name is cut. The title has the full name. */
const LABEL = 40

/** Membership in the rule against membership in the outcome. Cases on or above the diagonal are consistent. */
export function xyPlot({ cases, rule, outcome }: Congruence): Picture {
  return {
    kind: 'picture',
    caption: `Each case by its membership in ${rule} (across) and in ${outcome} (up). Sufficient: all on or above the diagonal.`,
    unicode: drawn(cases, { point: '●', diagonal: '·', across: '─', up: '│', cross: '┼' }),
    ascii: drawn(cases, { point: 'o', diagonal: '.', across: '-', up: '|', cross: '+' }),
    svg: scatter(cases, rule, outcome),
  }
}

interface Signs {
  readonly point: string
  readonly diagonal: string
  readonly across: string
  readonly up: string
  readonly cross: string
}

/**
 * A grid with both crossovers and the diagonal. A number counts the cases at the same place; `9` means nine or more.
 */
function drawn(cases: readonly CongruentCase[], signs: Signs): readonly string[] {
  const counts = new Map<string, number>()
  for (const { rule, outcome } of cases) {
    const key = `${placeOf(rule, COLUMNS)}/${placeOf(outcome, ROWS)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const cell = (column: number, row: number): string => {
    const count = counts.get(`${column}/${row}`)
    if (count !== undefined) return count === 1 ? signs.point : String(Math.min(9, count))
    const [middleColumn, middleRow] = [column === placeOf(0.5, COLUMNS), row === placeOf(0.5, ROWS)]
    if (middleColumn && middleRow) return signs.cross
    if (middleColumn) return signs.up
    if (middleRow) return signs.across
    return column % 2 === 0 && column / 2 === row ? signs.diagonal : ' '
  }
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const row = ROWS - 1 - index
    const label = row === ROWS - 1 ? '1.0' : row === placeOf(0.5, ROWS) ? '0.5' : row === 0 ? '0.0' : '   '
    return `${label} ${signs.up}${Array.from({ length: COLUMNS }, (_column, column) => cell(column, row)).join('')}`
  })
  const axis = signs.across.repeat(COLUMNS)
  return [...lines, `    ${signs.cross}${axis}`, `     0.0${' '.repeat(16)}0.5${' '.repeat(16)}1.0`]
}

function placeOf(membership: number, places: number): number {
  return Math.round(membership * (places - 1))
}

function scatter(cases: readonly CongruentCase[], rule: string, outcome: string): Markup {
  const x = (membership: number): number => rounded(MARGIN + membership * SIZE)
  const y = (membership: number): number => rounded(MARGIN / 2 + (1 - membership) * SIZE)
  const [width, height] = [SIZE + 2 * MARGIN, SIZE + 2 * MARGIN]
  const places = grouped(cases)
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="XY plot of ${rule} and ${outcome}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="currentColor" stroke="none">
<g fill="none" stroke="currentColor"><rect x="${x(0)}" y="${y(1)}" width="${SIZE}" height="${SIZE}"/><path stroke-dasharray="4 4" d="M${x(0)} ${y(0.5)}H${x(1)}M${x(0.5)} ${y(0)}V${y(1)}"/><path stroke-opacity="0.5" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/></g>
${[0, 0.5, 1].map(
  (tick) =>
    html`<text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${tick.toFixed(1)}</text><text x="${x(0) - 6}" y="${y(tick) + 4}" text-anchor="end">${tick.toFixed(1)}</text>\n`,
)}<text x="${x(0.5)}" y="${y(0) + 34}" text-anchor="middle">${axisLabel(rule)}</text>
<text transform="translate(12 ${y(0.5)}) rotate(-90)" text-anchor="middle">${axisLabel(outcome)}</text>
${places.map(
  (group) =>
    html`<circle cx="${x(group[0]?.rule ?? 0)}" cy="${y(group[0]?.outcome ?? 0)}" r="${rounded(3 + 2 * Math.sqrt(group.length))}" fill-opacity="0.6"><title>${group.map((each) => each.case).join(', ')}</title></circle>\n`,
)}</svg>
`
}

function axisLabel(name: string): Markup {
  if (name.length <= LABEL) return html`${name}`
  return html`${name.slice(0, LABEL)}…<title>${name}</title>`
}

/** Cases at the same place. */
function grouped(cases: readonly CongruentCase[]): readonly (readonly CongruentCase[])[] {
  const places = new Map<string, CongruentCase[]>()
  for (const each of cases) {
    const key = `${each.rule}/${each.outcome}`
    const group = places.get(key)
    if (group === undefined) places.set(key, [each])
    else group.push(each)
  }
  return [...places.values()]
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
