import type { Interval } from '../../model/framework.ts'
import { printable } from '../escape.ts'
import { extent, STATE_WORDS } from '../words.ts'
import { widthOf } from '../wrap.ts'
import type { ScaleRow } from './document.ts'
import { flow, type Printer, padded, paint } from './printer.ts'

const BAR_CELLS = 10

/** Columns for indent, gaps, bar, membership and state. */
const WIDEST_MEASURE = 2 + 2 + 2 + 11 + 1 + 9 + 2 + 9

/** A bar of ten cells: filled up to the low end, shaded up to the high end, the crossover marked in the middle. */
function bar([low, high]: Interval, { ascii }: Printer): string {
  const [full, open, empty, middle] = ascii ? ['#', '?', '.', '|'] : ['█', '░', '·', '│']
  const cells = Array.from({ length: BAR_CELLS }, (_, index) => {
    const filled = (index + 1) / BAR_CELLS
    return filled <= low + 1e-9 ? full : filled <= high + 1e-9 ? open : empty
  })
  return `${cells.slice(0, BAR_CELLS / 2).join('')}${middle}${cells.slice(BAR_CELLS / 2).join('')}`
}

/** A row a scale: label, answer, bar, membership and state; below it what the answer means. */
export function printScales(rows: readonly ScaleRow[], printer: Printer): readonly string[] {
  const labelWidth = Math.max(...rows.map(({ label }) => widthOf(printable(label))))
  const answerWidth = Math.max(...rows.map(({ answer }) => widthOf(printable(answer))))
  const wide = !printer.accessible && printer.width >= labelWidth + answerWidth + WIDEST_MEASURE
  return rows.flatMap(({ label, answer, interval, state, note }) => {
    const measure = `${printer.accessible ? '' : `${bar(interval, printer)} `}${extent(interval, '-')}`
    const name = { text: label, tone: 'strong' } as const
    const standing = { text: STATE_WORDS[state], tone: state }
    const cells = [
      padded(paint([name], printer), labelWidth),
      padded(paint([answer], printer), answerWidth),
      paint([{ text: measure, tone: state }], printer),
      paint([standing], printer),
    ]
    const head = wide
      ? [`  ${cells.join('  ')}`]
      : [
          ...flow([name, ': ', answer], printer, 2, 4),
          ...flow([{ text: measure, tone: state }, ' ', standing], printer, 4, 4),
        ]
    return [...head, ...flow([{ text: note, tone: 'muted' }], printer, 4, 4)]
  })
}
