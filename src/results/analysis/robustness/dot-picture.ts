import type { Picture } from '../../../rendering/document/document.ts'
import { html } from '../../../rendering/document/markup.ts'
import { type DotRow, type DotScale, dotRows } from '../../../rendering/picture/dot-rows.ts'
import { sheet } from '../../../rendering/picture/sheet.ts'

/** A dot plot with its caption. The table above it says the same, so a terminal shows no picture. */
export function dotPicture(title: string, caption: string, rows: readonly DotRow[], scale: DotScale): Picture {
  const { markup, height } = dotRows(rows, scale, 0)
  const description = rows.map(({ name, text }) => `${name}: ${text}.`).join(' ')
  return {
    kind: 'picture',
    caption,
    unicode: [],
    ascii: [],
    svg: () => sheet({ title, description, height }, html`${markup}`),
  }
}
