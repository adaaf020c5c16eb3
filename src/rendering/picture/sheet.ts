import { html, type Markup, type MarkupValue } from '../document/markup.ts'

/** The width of every picture in its own units: a phone of 360 pixels less its margins, so that no text is made smaller. */
export const SHEET_WIDTH = 328
/** The size of its text. */
export const FONT = 12
/** The distance between lines of text. */
export const LINE = 16

/** A picture with real text. Programs that read aloud say its title and description. */
export function sheet(
  { title, description, height }: { title: string; description: string; height: number },
  body: MarkupValue,
): Markup {
  const tall = Math.ceil(height)
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${SHEET_WIDTH}" height="${tall}" viewBox="0 0 ${SHEET_WIDTH} ${tall}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" font-size="${FONT}" fill="currentColor" stroke="none"><title>${title}</title><desc>${description}</desc>
${body}</svg>
`
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: 'bold'
  readonly muted?: boolean
  readonly size?: number
}

/** One line of text. `y` is its base line. */
export function textAt(x: number, y: number, text: string, style: TextStyle = {}): Markup {
  const { anchor = 'start', weight, muted = false, size } = style
  return html`<text x="${rounded(x)}" y="${rounded(y)}"${anchor === 'start' ? '' : html` text-anchor="${anchor}"`}${weight === undefined ? '' : html` font-weight="${weight}"`}${muted ? html` fill-opacity="${MUTED}"` : ''}${size === undefined ? '' : html` font-size="${size}"`}>${text}</text>
`
}

/** Muted text still has a contrast of 4.5 to its ground. */
const MUTED = 0.78

export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
