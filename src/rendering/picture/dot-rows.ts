import { html, type Markup } from '../document/markup.ts'
import type { Part } from './hanging-list.ts'
import { FONT, LINE, rounded, SHEET_WIDTH, textAt } from './sheet.ts'
import { wrappedToEms } from './text-width.ts'

/** A full dot, an empty one, or a line between two values. Null is the end of the scale. */
type DotMark =
  | { readonly kind: 'full' | 'empty'; readonly at: number }
  | { readonly kind: 'span'; readonly from: number | null; readonly to: number | null }

export interface DotRow {
  readonly name: string
  readonly marks: readonly DotMark[]
  /** The same in words. */
  readonly text: string
}

/** From 0 to `most`. */
export interface DotScale {
  readonly most: number
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
  /** A value that is marked in each row, such as a cutoff in use. */
  readonly line: number | null
}

const LEFT = 8
const RIGHT = 180
const TEXT_AT = 194
const TEXT_SIZE = 11
const RADIUS = 4.5

/** Rows of dots on one scale from `top`: each has its name above, and the same in words beside it. */
export function dotRows(rows: readonly DotRow[], scale: DotScale, top: number): Part {
  const across = (value: number): number => LEFT + (RIGHT - LEFT) * (scale.most === 0 ? 0 : value / scale.most)
  let at = top + LINE + 4
  const parts = rows.map(({ name, marks, text }) => {
    const names = wrappedToEms(name, (SHEET_WIDTH - LEFT) / FONT)
    const words = wrappedToEms(text, (SHEET_WIDTH - TEXT_AT) / TEXT_SIZE)
    const start = at
    const dots = start + names.length * LINE
    at = dots + Math.max(1, words.length) * LINE + 6
    const middle = dots + LINE / 2
    return html`<g><title>${name}: ${text}</title>${names.map((line, index) => textAt(LEFT, start + index * LINE + 12, line))}<path stroke="currentColor" stroke-opacity="0.3" d="M${LEFT} ${middle}H${RIGHT}"/>${scale.line === null ? '' : inUse(across(scale.line), middle)}${marks.map((mark) => dotMark(mark, { across, middle, most: scale.most }))}</g>${words.map((line, index) => textAt(TEXT_AT, dots + index * LINE + 12, line, { size: TEXT_SIZE }))}
`
  })
  return { markup: html`${ticks(scale, across, top)}${parts}`, height: at - top }
}

/** A broken line through the dots of one row: between rows it would run through names. */
function inUse(x: number, middle: number): Markup {
  return html`<path stroke="currentColor" stroke-dasharray="3 2" d="M${rounded(x)} ${middle - 6.5}V${middle + 6.5}"/>`
}

function ticks({ ticks: values, format }: DotScale, across: (value: number) => number, top: number): Markup {
  return html`${values.map((value, index) => {
    const anchor = index === 0 ? 'start' : index === values.length - 1 ? 'end' : 'middle'
    const x = across(value) + (anchor === 'start' ? -RADIUS : anchor === 'end' ? RADIUS : 0)
    return textAt(x, top + 11, format(value), { anchor, muted: true, size: TEXT_SIZE })
  })}`
}

function dotMark(
  mark: DotMark,
  { across, middle, most }: { across: (value: number) => number; middle: number; most: number },
): Markup {
  if (mark.kind === 'span') {
    const [from, to] = [rounded(across(mark.from ?? 0)), rounded(across(mark.to ?? most))]
    return html`<path stroke="currentColor" stroke-width="4" d="M${from} ${middle}H${to}"/>${mark.from === null ? '' : dot(from, middle, 'empty')}${mark.to === null ? '' : dot(to, middle, 'full')}`
  }
  return dot(rounded(across(mark.at)), middle, mark.kind)
}

function dot(x: number, y: number, kind: 'full' | 'empty'): Markup {
  const ring = html`fill="none" stroke="currentColor" stroke-width="1.5"`
  return html`<circle cx="${x}" cy="${y}" r="${RADIUS}"${kind === 'empty' ? html` ${ring}` : ''}/>`
}
