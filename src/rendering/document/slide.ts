import { percent } from '../words.ts'
import { widthOf } from '../wrap.ts'
import { type Bar, type Slide, tone } from './document.ts'
import { flow, type Printer, padded, paint } from './printer.ts'

/** The longest bar: a share of 1. */
const MAX_BAR = 40

const INDENT = '    '
const GAP = '  '

/** Bars for a terminal, or numbers to read aloud. Only what was counted has a line, so that a slide fits on a screen. */
export function printSlide({ title, aside, groups }: Slide, printer: Printer): readonly string[] {
  const shown = groups.map(({ label, bars }) => ({ label, bars: bars.filter(({ count }) => count > 0) }))
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
  return ({ label, count, share }) => paint([`${label}: ${count}, ${percent(share)}`], printer)
}

/** A line with the bar after the label and the numbers, in columns. */
function barLine(all: readonly Bar[], printer: Printer): (bar: Bar) => string {
  const labels = Math.max(0, ...all.map(({ label }) => widthOf(label)))
  const counts = Math.max(0, ...all.map(({ count }) => String(count).length))
  const before = [INDENT, ' '.repeat(labels), ' '.repeat(counts), '100%', ''].join(GAP)
  const room = Math.max(0, Math.min(MAX_BAR, printer.width - before.length))
  return ({ label, count, share }) =>
    [
      padded(paint([label], printer), labels),
      String(count).padStart(counts),
      percent(share).padStart('100%'.length),
      paint(['█'.repeat(Math.round(share * room))], printer),
    ].join(GAP)
}
