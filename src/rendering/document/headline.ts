import { widthOf, wrap } from '../wrap.ts'
import { type Headline, tone } from './document.ts'
import { flow, type Printer, paint } from './printer.ts'

/** The length of the rule before the words, and its minimum after them. */
const LEAD = 2

/** The words in a rule across the screen, with their source at the end. For reading aloud, only the words. */
export function printHeadline({ text, aside }: Headline, printer: Printer): readonly string[] {
  const { screen: width } = printer
  if (printer.accessible) return [...flow([text], printer, 0, 0), ...flow([aside], printer, 0, 0)]
  const rule = (columns: number): string => paint([tone('━'.repeat(Math.max(0, columns)), 'strong')], printer)
  const plate = (line: string): string => paint([tone(` ${line} `, 'plate')], printer)
  const shownText = paint([text], printer)
  const room = width - LEAD - widthOf(shownText) - 2
  const closing = widthOf(aside) + 2 + LEAD
  if (room >= closing + LEAD) {
    return [
      `${rule(LEAD)}${plate(text)}${rule(room - closing)} ${paint([tone(aside, 'muted')], printer)} ${rule(LEAD)}`,
    ]
  }
  const lines = wrap(shownText, width - LEAD - 2)
  return [
    ...lines.map((line) => `${rule(LEAD)}${plate(line)}${rule(width - LEAD - widthOf(line) - 2)}`),
    ...flow([tone(aside, 'muted')], printer, 2, 2),
  ]
}
