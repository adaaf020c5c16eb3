import { html, type Markup } from '../document/markup.ts'
import { LINE, SHEET_WIDTH, textAt } from './sheet.ts'
import { wrappedToEms } from './text-width.ts'

/** A sign and its text, which is wrapped beside it. */
export interface HangingItem {
  /** The sign, drawn around the middle of its line. */
  readonly sign: (middle: number) => Markup
  readonly text: string
}

/** A part of a picture. */
export interface Part {
  readonly markup: Markup
  readonly height: number
}

const SIZE = 11

/** Items below each other from `top`, with their text from `indent` to the right edge. */
export function hangingList(items: readonly HangingItem[], { top, indent }: { top: number; indent: number }): Part {
  let at = top
  const parts = items.map(({ sign, text }) => {
    const first = at
    const lines = wrappedToEms(text, (SHEET_WIDTH - indent) / SIZE)
    at += lines.length * LINE
    return html`${sign(first + LINE / 2)}${lines.map((line, index) => textAt(indent, first + index * LINE + 12, line, { size: SIZE }))}`
  })
  return { markup: html`${parts}`, height: at - top }
}
