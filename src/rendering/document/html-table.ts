import { curly } from '../curly.ts'
import { breakable, breakableAttribute, piecesOf } from './breakable.ts'
import { isBareNumber, plain, type Rich, type Table } from './document.ts'
import { inline } from './html-inline.ts'
import { html, type Markup } from './markup.ts'

/** The longest cell that is kept on one line. */
const SHORT = 14

/** A phone shows about this many characters of a table side by side. */
const PHONE = 34
/** And a tablet this many. */
const TABLET = 88
/** What the space between columns takes, in characters. */
const GAP = 2

/**
 * A table. The first column names each row. On a phone, a wide table becomes a list: each row under its name, each cell
 * after its heading.
 */
export function htmlTable({ columns, rows, below }: Table, caption: string): Markup {
  const headings = [...columns, ...(below === undefined ? [] : [below.column])]
  const width = widthOf(columns, rows)
  const stacks = below !== undefined || width > PHONE
  const parts = partsOf(stacks)
  const early = width > TABLET ? ' stacks-early' : ''
  const last = (row: number): Markup =>
    below === undefined
      ? html``
      : html`<td${parts.cell(below.column)}>${(below.rows[row] ?? []).map((line) => html`<div>${inline(line)}</div>`)}</td>`
  const dataCell = (cell: Rich, column: string): Markup => {
    const short = plain(cell).length <= SHORT ? html` class="short"` : ''
    return html`<td${short}${parts.cell(column)}>${inline(cell)}</td>`
  }
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table${parts.table(early)}>
<caption class="unseen">${caption}</caption>
<thead${parts.group}><tr${parts.row}>${headings.map((column) => html`<th scope="col"${parts.heading}>${breakable(curly(column))}</th>`)}</tr></thead>
<tbody${parts.group}>
${rows.map(
  ([first = [], ...others], row) =>
    html`<tr${parts.row}><th scope="row"${parts.name}${stacks ? labelOf(first, columns[0]) : html``}>${inline(first)}</th>${others.map((cell, index) => dataCell(cell, columns[index + 1] ?? ''))}${last(row)}</tr>\n`,
)}</tbody></table></div>
`
}

/** Attributes of the parts of a table. */
interface TableParts {
  /** With further classes. */
  readonly table: (classes: string) => Markup
  readonly group: Markup
  readonly row: Markup
  readonly heading: Markup
  readonly name: Markup
  /** With the heading of its column. */
  readonly cell: (column: string) => Markup
}

const ROLES: TableParts = {
  table: (classes) => html` class="stacks${classes}" role="table"`,
  group: html` role="rowgroup"`,
  row: html` role="row"`,
  heading: html` role="columnheader"`,
  name: html` role="rowheader"`,
  cell: (column) =>
    html` role="cell" data-label="${breakableAttribute(curly(column))}${/[?:]$/.test(column) ? '' : ':'}"`,
}

const NO_ROLES: TableParts = {
  table: () => html``,
  group: html``,
  row: html``,
  heading: html``,
  name: html``,
  cell: () => html``,
}

/** A row whose name is only a number has its heading before it where the table is a list. */
function labelOf(name: Rich, heading = ''): Markup {
  return isBareNumber(name) ? html` data-label="${breakableAttribute(curly(heading))}"` : html``
}

/** A table that becomes a list on a phone has roles, because its layout would take away its meaning in some browsers. */
export function partsOf(stacks: boolean): TableParts {
  return stacks ? ROLES : NO_ROLES
}

/** How much a table takes side by side, in small letters: in each column the longest word or short cell. */
function widthOf(columns: readonly string[], rows: readonly (readonly Rich[])[]): number {
  const widths = columns.map((column, index) => {
    const cells = rows.map((row) => plain(row[index] ?? []))
    const longest = cells.map((cell) => (cell.length <= SHORT ? lettersOf(cell) : longestWord(cell)))
    return Math.max(longestWord(column), ...longest)
  })
  return widths.reduce((sum, width) => sum + width + GAP, 0)
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).flatMap(piecesOf).map(lettersOf))
}

/** A capital is nearly as wide as one and a half small letters. */
function lettersOf(text: string): number {
  return text.length + 0.4 * (text.match(/[A-Z]/g) ?? []).length
}
