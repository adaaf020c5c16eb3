import type { Analysis } from '../../analysis/results.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { ofParts } from './parts.ts'

/** The pictures of an analysis in one SVG file, below each other on white; null if there are none. */
export function picturesFile(analysis: Analysis): string | null {
  const pictures = ofParts(analysis, (room, found) => room.picture?.(found).svg ?? []).flat()
  if (pictures.length === 0) return null
  const sizes = pictures.map(sizeOf)
  const width = Math.max(...sizes.map((size) => size.width))
  const height = sizes.reduce((sum, size) => sum + size.height, 0)
  let top = 0
  const placed = pictures.map((picture, index) => {
    const group = html`<g transform="translate(0 ${top})">${picture}</g>`
    top += sizes[index]?.height ?? 0
    return group
  })
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" color="#1e2429"><rect width="100%" height="100%" fill="#ffffff"/>
${placed}</svg>
`.toString()
}

function sizeOf(svg: Markup): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = / width="(\d+)" height="(\d+)"/.exec(svg.toString()) ?? []
  return { width: Number(width), height: Number(height) }
}
