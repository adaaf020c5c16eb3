import { shown } from '../escape.ts'
import { widthOf, wrap } from '../wrap.ts'
import { printComparisonList } from './comparison-list.ts'
import { type Comparison, type ComparisonRow, tone } from './document.ts'
import { comparedSpan, legendOf } from './legend.ts'
import { type Printer, padded, paint } from './printer.ts'

/** Columns side by side if they fit, with remarks if there is room; otherwise a short list. */
export function printComparison(block: Comparison, printer: Printer): readonly string[] {
  const parts = printer.accessible ? block.notes : legendOf(block)
  return [...(printFitting(block, printer) ?? printComparisonList(block, printer)), ...legendLines(parts, printer)]
}

/** The parts with space between them, in full if they fit. */
function legendLines(parts: readonly string[], printer: Printer): readonly string[] {
  const lines: string[] = []
  for (const part of parts) {
    const text = paint([part], printer)
    const last = lines.at(-1)
    const joined = last === undefined ? text : `${last}   ${text}`
    if (last === undefined || widthOf(joined) > printer.width - 2) lines.push(text)
    else lines[lines.length - 1] = joined
  }
  return lines.flatMap((line) => wrap(line, printer.width - 2)).map((line) => `  ${printer.palette(line, 'muted')}`)
}

/** Null if the columns don’t fit, or if they are read aloud. */
function printFitting(block: Comparison, printer: Printer): readonly string[] | null {
  if (printer.accessible) return null
  const cells = block.rows.map(({ cells: own }) => own.map((cell) => paint(comparedSpan(cell), printer)))
  const names = Math.max(widthOf(block.title), ...block.rows.map(({ name }) => widthOf(name)))
  const content = block.columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const headed = (width: (label: string) => number) =>
    block.columns.map(({ label }, index) => Math.max(content[index]!, width(label)))
  for (const widths of [headed(widthOf), headed(widestWord)]) {
    for (const gap of [2, 1]) {
      const total = widths.reduce((sum, width) => sum + gap + width, 2 + names)
      if (total <= printer.width) return printColumns(block, cells, { names, widths, gap, total }, printer)
    }
  }
  return null
}

function widestWord(label: string): number {
  return Math.max(...label.split(' ').map(widthOf))
}

interface Layout {
  readonly names: number
  readonly widths: readonly number[]
  readonly gap: number
  readonly total: number
}

/** The fewest columns that remarks need. */
const REMARK = 30

function printColumns(
  { title, columns, rows }: Comparison,
  cells: readonly (readonly string[])[],
  { names, widths, gap, total }: Layout,
  printer: Printer,
): readonly string[] {
  const between = ' '.repeat(gap)
  const room = printer.screen - total - gap
  const remarks = room >= REMARK
  const placed = (text: string, index: number): string =>
    columns[index]!.kind === 'figures'
      ? `${' '.repeat(Math.max(0, widths[index]! - widthOf(text)))}${text}`
      : padded(text, widths[index]!)
  const headings = columns.map(({ label }, index) => broken(label, widths[index]!))
  const height = Math.max(...headings.map((lines) => lines.length))
  const head = Array.from({ length: height }, (_, line) => {
    const texts = headings.map((lines, index) =>
      placed(paint([tone(lines[line - height + lines.length] ?? '', 'muted')], printer), index),
    )
    const first = line === height - 1 ? paint([tone(title, 'strong')], printer) : ''
    return `  ${[padded(first, names), ...texts].join(between)}`
  })
  const body = rows.flatMap((row, index) => {
    const texts = cells[index]!.map((text, column) => placed(text, column))
    const [remark = '', ...others] = remarks && row.remark !== null ? wrap(shown(row.remark, printer.ascii), room) : []
    const muted = (line: string): string => (line === '' ? '' : printer.palette(line, 'muted'))
    return [
      `${mark(row, printer)}${[padded(paint([row.name], printer), names), ...texts, muted(remark)].join(between)}`,
      ...others.map((line) => `${' '.repeat(total + gap)}${muted(line)}`),
    ]
  })
  return [...head, ...body]
}

/** A heading, wrapped to the width of its column. */
function broken(label: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ')
    if (lines.length === 0 || widthOf(longer) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function mark({ marked }: ComparisonRow, printer: Printer): string {
  return marked ? paint(['• '], printer) : '  '
}
