import { percent } from '../words.ts'
import { widthOf } from '../wrap.ts'
import { type Bar, type Slide, tone } from './document.ts'
import { flow, type Printer, padded, paint } from './printer.ts'

/** The longest bar: a share of 1. */
const MAX_BAR = 40

const INDENT = '    '
const GAP = '  '

/** Bars for a terminal, or numbers to read aloud. Only what was counted or marked has a line, so that a slide fits on a screen. */
export function printSlide({ title, aside, groups }: Slide, printer: Printer): readonly string[] {
  const shown = groups.map(({ label, bars }) => ({
    label,
    bars: bars.filter(({ count, marks = [] }) => count > 0 || marks.length > 0),
  }))
  const all = shown.flatMap(({ bars }) => bars)
  const lineOf = printer.accessible ? spoken(printer) : barLine(all, printer)
  return [
    ...flow([tone(title, 'heading'), tone(` (${aside})`, 'muted')], printer, 0, 2),
    ...shown.flatMap(({ label, bars }) => [
      ...flow([tone(label, 'strong')], printer, 2, 2),
      ...(bars.length === 0 ? [`${INDENT}no answer`] : bars.map((bar) => INDENT + lineOf(bar))),
    ]),
  ]
}

function spoken(printer: Printer): (bar: Bar) => string {
  return (bar) => paint([`${bar.label}: ${bar.count}, ${[percent(bar.share), ...marksOf(bar)].join(' ')}`], printer)
}

/** A line with the bar after the label and the numbers, in columns. */
function barLine(all: readonly Bar[], printer: Printer): (bar: Bar) => string {
  const labels = Math.max(0, ...all.map(({ label }) => widthOf(label)))
  const counts = Math.max(0, ...all.map(({ count }) => String(count).length))
  const marks = Math.max(0, ...all.flatMap((bar) => marksOf(bar).map((marks) => 1 + widthOf(marks))))
  const before = [INDENT, ' '.repeat(labels), ' '.repeat(counts), '100%', ''].join(GAP)
  const room = Math.max(0, Math.min(MAX_BAR, printer.width - before.length - marks))
  return (bar) =>
    [
      padded(paint([bar.label], printer), labels),
      String(bar.count).padStart(counts),
      percent(bar.share).padStart('100%'.length),
      paint([[...barOf(bar, room), ...marksOf(bar)].join(' ')], printer),
    ].join(GAP)
}

function barOf({ share }: Bar, room: number): readonly string[] {
  const length = Math.round(share * room)
  return length === 0 ? [] : ['█'.repeat(length)]
}

/** What follows the bar: `(the wider record)`. */
function marksOf({ marks = [] }: Bar): readonly string[] {
  return marks.length === 0 ? [] : [`(${marks.join(', ')})`]
}
