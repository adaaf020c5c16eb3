import { html, type Markup } from '../../../rendering/document/markup.ts'
import { type DotRow, type DotScale, dotRows } from '../../../rendering/picture/dot-rows.ts'
import { sheet } from '../../../rendering/picture/sheet.ts'

/** A dot plot. */
export function dotDrawing(title: string, rows: readonly DotRow[], scale: DotScale): Markup {
  const { markup, height } = dotRows(rows, scale, 0)
  const description = rows.map(({ name, text }) => `${name}: ${text}.`).join(' ')
  return sheet({ title, description, height }, html`${markup}`)
}
