import { widthOf } from '../wrap.ts'
import { type Table, tone } from './document.ts'
import { flow, type Printer, padded, paint, printItem } from './printer.ts'

/**
 * Columns side by side if they fit: in whole words, in the table’s short form, or with shortened headings. Otherwise
 * each row becomes a short list in whole words.
 */
export function printTable(table: Table, printer: Printer): readonly string[] {
  const { short } = table
  if (short === undefined) return printFitting(table, printer, false) ?? printStacked(table, printer)
  const shortened = printFitting({ kind: 'table', ...short }, printer, true)
  return (
    printFitting(table, printer, true) ??
    (shortened === null
      ? printStacked(table, printer)
      : [...flow([tone(short.legend, 'muted')], printer, 0, 0), '', ...shortened])
  )
}

/** Columns side by side; null if they don’t fit. `whole` keeps full headings. */
function printFitting(table: Table, printer: Printer, whole: boolean): readonly string[] | null {
  const cells = table.rows.map((row) => row.map((cell) => paint(cell, printer)))
  const content = table.columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const headings = table.columns.map((column, index) => Math.max(widthOf(column), content[index]!))
  for (const widths of whole ? [headings] : [headings, content]) {
    for (const gap of [2, 1]) {
      const total = widths.reduce((sum, width) => sum + width + gap, -gap)
      if (total <= printer.screen && !printer.accessible) return printColumns(table, cells, widths, gap, printer)
    }
  }
  return null
}

function printColumns(
  { columns, below }: Table,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  gap: number,
  printer: Printer,
): readonly string[] {
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => padded(cell, widths[index]!)).join(' '.repeat(gap))
  const headings = columns.map((column, index) => shortened(column, widths[index]!, printer))
  return [
    line(headings.map((text) => paint([{ text, tone: 'strong' }], printer))),
    ...cells.flatMap((row, index) => [
      line(row),
      ...(below?.rows[index] ?? []).flatMap((text) => flow(text, printer, 2, 4)),
    ]),
  ]
}

function shortened(text: string, width: number, { ascii }: Printer): string {
  if (widthOf(text) <= width) return text
  return `${text.slice(0, Math.max(0, width - 1))}${ascii ? '.' : '…'}`
}

function printStacked({ columns, rows, below }: Table, printer: Printer): readonly string[] {
  return rows.flatMap(([first = [], ...others], row) => {
    const lines = others.map((cell, index) => [{ text: `${columns[index + 1]}: `, tone: 'muted' } as const, ...cell])
    return [
      ...(row === 0 ? [] : ['']),
      ...printItem({ title: first, lines: [...lines, ...(below?.rows[row] ?? [])] }, '', printer),
    ]
  })
}
