import { widthOf } from '../wrap.ts'
import type { Table } from './document.ts'
import { type Printer, padded, paint, printItem } from './printer.ts'

/** Columns side by side where they fit, headings shortened if need be; otherwise a row as a short list. */
export function printTable(table: Table, printer: Printer): readonly string[] {
  const cells = table.rows.map((row) => row.map((cell) => paint(cell, printer)))
  const content = table.columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const whole = table.columns.map((column, index) => Math.max(widthOf(column), content[index]!))
  for (const [widths, gap] of [
    [whole, 2],
    [whole, 1],
    [content, 2],
    [content, 1],
  ] as const) {
    const total = widths.reduce((sum, width) => sum + width + gap, -gap)
    if (total <= printer.width && !printer.accessible) return printColumns(table, cells, widths, gap, printer)
  }
  return printStacked(table, printer)
}

function printColumns(
  { columns }: Table,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  gap: number,
  printer: Printer,
): readonly string[] {
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => padded(cell, widths[index]!)).join(' '.repeat(gap))
  const headings = columns.map((column, index) => shortened(column, widths[index]!, printer))
  return [line(headings.map((text) => paint([{ text, tone: 'strong' }], printer))), ...cells.map(line)]
}

function shortened(text: string, width: number, { ascii }: Printer): string {
  if (widthOf(text) <= width) return text
  return `${text.slice(0, Math.max(0, width - 1))}${ascii ? '.' : '…'}`
}

function printStacked({ columns, rows }: Table, printer: Printer): readonly string[] {
  return rows.flatMap(([first = [], ...others], row) => {
    const lines = others.map((cell, index) => [{ text: `${columns[index + 1]}: `, tone: 'muted' } as const, ...cell])
    return [...(row === 0 ? [] : ['']), ...printItem({ title: first, lines }, '', printer)]
  })
}
