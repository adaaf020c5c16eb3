import type { Picture } from '../../../rendering/document/document.ts'
import type { DotRow, DotScale } from '../../../rendering/picture/dot-rows.ts'

/** A dot plot with its caption. The table above it says the same, so a terminal shows no picture. */
export function dotPicture(title: string, caption: string, rows: readonly DotRow[], scale: DotScale): Picture {
  return {
    kind: 'picture',
    caption,
    unicode: [],
    ascii: [],
    svg: async () => (await import('./dot-drawing.ts')).dotDrawing(title, rows, scale),
  }
}
