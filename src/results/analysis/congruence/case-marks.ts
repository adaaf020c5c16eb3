import type { CaseKind } from '../../../analysis/congruence-results.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { SCHEMES } from '../../../rendering/page/colors.ts'
import type { Mark } from '../../../rendering/picture/geometry.ts'
import { rounded } from '../../../rendering/picture/sheet.ts'

/** The tone of each kind, for color where there is some. The shape says the same. */
const TONES = {
  typical: 'yes',
  'deviant-degree': 'yes',
  'deviant-consistency': 'error',
  'deviant-coverage': 'not-yet',
  irrelevant: 'no',
  undecided: 'undetermined',
} as const satisfies Readonly<Record<CaseKind, keyof typeof SCHEMES.light>>

/** A group in the color of a kind: the page's own, or a fixed one in a picture that stands alone. */
export function inTone(kind: CaseKind, content: Markup): Markup {
  const tone = TONES[kind]
  return html`<g class="tone ${tone}" color="${SCHEMES.light[tone]}">${content}</g>`
}

/** A mark of a kind: a full or an empty circle, a diamond, a triangle, a full square, or an empty one. */
export function caseMark(kind: CaseKind, mark: Mark): Markup {
  return inTone(kind, shape(kind, mark))
}

function shape(kind: CaseKind, { x, y, radius }: Mark): Markup {
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius].map(rounded)
  const [center, middle] = [rounded(x), rounded(y)]
  const outline = html`fill="none" stroke="currentColor" stroke-width="1.5"`
  const circle = html`cx="${center}" cy="${middle}" r="${rounded(radius)}"`
  const square = html`x="${left!}" y="${top!}" width="${rounded(2 * radius)}" height="${rounded(2 * radius)}"`
  switch (kind) {
    case 'typical':
      return html`<circle ${circle} fill="currentColor"/>`
    case 'deviant-degree':
      return html`<rect ${square} fill="currentColor"/>`
    case 'irrelevant':
      return html`<circle ${circle} ${outline}/>`
    case 'deviant-consistency':
      return html`<path d="M${center} ${top!}L${right!} ${middle}L${center} ${bottom!}L${left!} ${middle}z" fill="currentColor"/>`
    case 'deviant-coverage':
      return html`<path d="M${center} ${top!}L${right!} ${bottom!}L${left!} ${bottom!}z" fill="currentColor"/>`
    case 'undecided':
      return html`<rect ${square} ${outline}/>`
  }
}
