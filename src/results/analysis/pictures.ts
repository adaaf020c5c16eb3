import type { Analysis } from '../../analysis/results.ts'
import type { Picture } from '../../rendering/document/document.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { FONT, LINE, SHEET_WIDTH, textAt } from '../../rendering/picture/sheet.ts'
import { wrappedToEms } from '../../rendering/picture/text-width.ts'
import { ofParts } from './parts.ts'

/** With the page’s own margin of 8 pixels, the file is as wide as a phone. */
const MARGIN = 8
/** Between two pictures. */
const GAP = 32

/** The pictures of an analysis in one SVG file, each below its caption, on white; null if there are none. */
export async function picturesFile(analysis: Analysis): Promise<string | null> {
  const pictures = ofParts(analysis, (room, found) => room.pictures?.(found) ?? []).flat()
  if (pictures.length === 0) return null
  let top = MARGIN
  const drawn = await Promise.all(pictures.map(captioned))
  const placed = drawn.map(({ markup, height }) => {
    const group = html`<g transform="translate(${MARGIN} ${top})">${markup}</g>`
    top += height + GAP
    return group
  })
  const [width, height] = [SHEET_WIDTH + 2 * MARGIN, top - GAP + MARGIN]
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" color="#1e2429" fill="#1e2429"><rect width="100%" height="100%" fill="#ffffff"/>
${placed}</svg>
`.toString()
}

async function captioned({ caption, svg }: Picture): Promise<{ readonly markup: Markup; readonly height: number }> {
  const drawing = await svg()
  const lines = wrappedToEms(caption, SHEET_WIDTH / FONT)
  const text = lines.map((line, index) => textAt(0, (index + 1) * LINE - 4, line, { size: FONT }))
  const below = lines.length * LINE + MARGIN
  return { markup: html`${text}<g transform="translate(0 ${below})">${drawing}</g>`, height: below + heightOf(drawing) }
}

function heightOf(svg: Markup): number {
  return Number(/ height="(\d+)"/.exec(svg.toString())?.[1] ?? 0)
}
