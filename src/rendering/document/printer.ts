import type { TextContext } from '../context.ts'
import { shown } from '../escape.ts'
import { widthOf, wrap } from '../wrap.ts'
import type { ListItem, Rich, Tone } from './document.ts'

/** The style of each tone. */
export type Palette = (text: string, tone: Tone) => string

/** What printing a block needs; `width` is already decided. */
export interface Printer extends TextContext {
  readonly palette: Palette
  /** Columns for everything except prose. */
  readonly screen: number
}

/** Running text as one line, without unsafe characters, with tones as styles. */
export function paint(text: Rich, { palette, ascii }: Printer): string {
  return text
    .map((span) => (typeof span === 'string' ? shown(span, ascii) : palette(shown(span.text, ascii), span.tone)))
    .join('')
}

/** Wrapped text: the first line indented by `first` columns and led by `lead`, the others indented by `rest`. */
export function flow(text: Rich, printer: Printer, first: number, rest: number, lead = ''): readonly string[] {
  const room = printer.width - Math.max(first + widthOf(lead), rest)
  return wrap(paint(text, printer), room).map((line, index) =>
    index === 0 ? `${' '.repeat(first)}${lead}${line}` : `${' '.repeat(rest)}${line}`,
  )
}

/** A list item after its marker, with its other lines below the title. */
export function printItem({ title, lines }: ListItem, marker: string, printer: Printer): readonly string[] {
  const indent = 2 + widthOf(marker)
  return [...flow(title, printer, 2, indent, marker), ...lines.flatMap((line) => flow(line, printer, indent, indent))]
}

/** Painted text, padded to a width with spaces. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
