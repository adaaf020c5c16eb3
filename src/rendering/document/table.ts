import { widthOf } from '../wrap.ts'
import { isBareNumber, type Rich, type Table, tone } from './document.ts'
import { flow, type Printer, padded, paint, printItem } from './printer.ts'

/** Headings up to this width are never numbered. */
const SHORT = 4

/**
 * Columns side by side if they fit: in whole words, in the table’s short form, or with numbers for the headings that
 * are too long, which stand above the table. Otherwise each row becomes a short list in whole words.
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

/** Columns side by side; null if they don’t fit. `onlyWhole` allows no numbers for headings. */
function printFitting(table: Table, printer: Printer, onlyWhole: boolean): readonly string[] | null {
  const cells = table.rows.map((row) => row.map((cell) => paint(cell, printer)))
  const content = table.columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const whole = { headings: table.columns, legend: [] }
  const numbered = onlyWhole ? [] : [numberedHeadings(table.columns, content, printer)]
  for (const { headings, legend } of [whole, ...numbered]) {
    const widths = headings.map((heading, index) => Math.max(widthOf(heading), content[index]!))
    for (const gap of [2, 1]) {
      const total = widths.reduce((sum, width) => sum + width + gap, -gap)
      if (total > printer.screen || printer.accessible) continue
      return [...legend, ...printColumns(table, headings, cells, widths, gap, printer)]
    }
  }
  return null
}

interface Headed {
  readonly headings: readonly string[]
  /** Printed above the table. */
  readonly legend: readonly string[]
}

/** Numbers for the headings that are wider than their column, and a legend that says what they mean. */
function numberedHeadings(columns: readonly string[], content: readonly number[], printer: Printer): Headed {
  const long = columns.flatMap((column, index) => (widthOf(column) > Math.max(content[index]!, SHORT) ? [index] : []))
  const headings = columns.map((column, index) => {
    const number = long.indexOf(index)
    return number === -1 ? column : `[${number + 1}]`
  })
  const named = long.map((index) => `${headings[index]} ${columns[index]}`)
  return { headings, legend: [...flow([tone(named.join('; '), 'muted')], printer, 0, 0), ''] }
}

function printColumns(
  { below }: Table,
  headings: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  gap: number,
  printer: Printer,
): readonly string[] {
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => padded(cell, widths[index]!)).join(' '.repeat(gap))
  return [
    line(headings.map((text) => paint([{ text, tone: 'strong' }], printer))),
    ...cells.flatMap((row, index) => [
      line(row),
      ...(below?.rows[index] ?? []).flatMap((text) => flow(text, printer, 2, 4)),
    ]),
  ]
}

function printStacked({ columns, rows, below }: Table, printer: Printer): readonly string[] {
  return rows.flatMap(([first = [], ...others], row) => {
    const lines = others.flatMap((cell, index): readonly Rich[] => {
      const isEmpty = cell.every((part) => (typeof part === 'string' ? part : part.text) === '')
      return isEmpty ? [] : [[{ text: `${columns[index + 1]}: `, tone: 'muted' }, ...cell]]
    })
    return [
      ...(row === 0 ? [] : ['']),
      ...printItem({ title: titleOf(first, columns[0]), lines: [...lines, ...(below?.rows[row] ?? [])] }, '', printer),
    ]
  })
}

/** A number alone says little, so its heading stands before it: `Row 22`. */
function titleOf(first: Rich, heading = ''): Rich {
  return heading !== '' && isBareNumber(first) ? [`${heading} `, ...first] : first
}
