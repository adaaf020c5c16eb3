import type { Interval } from '../../model/framework.ts'
import { printable } from '../escape.ts'
import { extent, STATE_WORDS } from '../words.ts'
import { widthOf } from '../wrap.ts'
import { type Rich, type ScaleRow, type Scales, tone } from './document.ts'
import { flow, type Printer, padded, paint } from './printer.ts'

/** Possible lengths of a bar, without the crossover in its middle. The widest that fits is drawn. */
const BARS = [20, 10]

/** A bar filled up to the low end and shaded up to the high end, with the crossover in the middle. */
function bar([low, high]: Interval, cells: number, { ascii }: Printer): string {
  const [full, open, empty, middle] = ascii ? ['#', '?', '.', '|'] : ['▄', '░', '·', '│']
  const drawn = Array.from({ length: cells }, (_, index) => {
    const filled = (index + 1) / cells
    return filled <= low + 1e-9 ? full : filled <= high + 1e-9 ? open : empty
  })
  return `${drawn.slice(0, cells / 2).join('')}${middle}${drawn.slice(cells / 2).join('')}`
}

/** The ends of the scale and its crossover, above the bars. */
function axis(cells: number, printer: Printer): string {
  return ['0', '0.5', '1'].map((text) => paint([tone(text, 'muted')], printer)).join(' '.repeat(cells / 2 - 2))
}

/** One row for each scale: label, answer, bar, state, and role. On request, the meaning of the answer comes below. */
export function printScales({ title, rows }: Scales, printer: Printer): readonly string[] {
  const columns = [
    Math.max(...rows.map(({ label }) => widthOf(printable(label))), widthOf(title)),
    Math.max(...rows.map(({ answer }) => widthOf(printable(answer)))),
    Math.max(...rows.map(({ state }) => STATE_WORDS[state].length)),
    Math.max(...rows.map(({ role }) => widthOf(printable(role)))),
  ] as const
  const taken = columns.reduce((sum, width) => sum + 2 + width, 2)
  const cells = printer.accessible ? undefined : BARS.find((count) => taken + count + 1 <= printer.width)
  const lines = rows.flatMap((row) => [
    ...(cells === undefined ? printStacked(row, printer) : [printAligned(row, columns, cells, printer)]),
    ...(row.note === null ? [] : flow([tone(`${extent(row.interval, '–')} ${row.note}`, 'muted')], printer, 4, 9)),
  ])
  const heading = paint([tone(title, 'strong')], printer)
  if (cells === undefined) return [`  ${heading}`, ...lines]
  return [`  ${padded(heading, columns[0])}${' '.repeat(columns[1] + 4)}${axis(cells, printer)}`, ...lines]
}

function printAligned(
  { label, answer, interval, state, role }: ScaleRow,
  [labels, answers, states]: readonly [number, number, number, number],
  cells: number,
  printer: Printer,
): string {
  return `  ${[
    padded(paint([label], printer), labels),
    padded(paint([tone(answer, 'strong')], printer), answers),
    paint([tone(bar(interval, cells, printer), state)], printer),
    padded(paint([tone(STATE_WORDS[state], state)], printer), states),
    paint([tone(role, 'muted')], printer),
  ].join('  ')}`
}

/** For a narrow terminal, or for reading aloud. */
function printStacked(row: ScaleRow, printer: Printer): readonly string[] {
  const { label, answer, interval, state, role } = row
  const standing: Rich = [tone(STATE_WORDS[state], state), `, ${role}`]
  if (printer.accessible) {
    return flow([`${label}: `, tone(answer, 'strong'), `, ${extent(interval, ' to ')}, `, ...standing], printer, 2, 4)
  }
  const measure = tone(bar(interval, Math.min(...BARS), printer), state)
  return [
    ...flow([`${label}: `, tone(answer, 'strong')], printer, 2, 4),
    ...flow([measure, ' ', ...standing], printer, 4, 4),
  ]
}
