import { reaches } from '../../analysis/measures.ts'
import type { Figure } from '../../analysis/solution-results.ts'
import { grouped } from '../../model/grouped.ts'
import { type Block, tone } from '../../rendering/document/document.ts'
import { counted, percent as percentOf } from '../../rendering/words.ts'

const DECIMALS = { usual: 3, most: 8 } as const

/**
 * Three decimals, as in R's QCA; `-` if undefined. Beside a cutoff, more decimals where three would put the figure on
 * the other side of it.
 */
export function figure(value: Figure, cutoff?: number): string {
  if (value === null) return '-'
  let text = value.toFixed(DECIMALS.usual)
  for (let decimals = DECIMALS.usual + 1; cutoff !== undefined && decimals <= DECIMALS.most; decimals++) {
    if (reaches(Number(text), cutoff) === reaches(value, cutoff)) break
    text = value.toFixed(decimals)
  }
  return text
}

/** `12 of 20`. */
export function share(part: number, whole: number): string {
  return `${grouped(part)} of ${grouped(whole)}`
}

/** `1`, or `0.8 or more`: nothing is above 1. */
export function atLeast(cut: number): string {
  return cut === 1 ? '1' : `${cut} or more`
}

/** A cutoff with two decimals, or with all it has. */
export function cutText(cut: number): string {
  const text = cut.toFixed(2)
  return Number(text) === cut ? text : String(cut)
}

export function percent(value: Figure): string {
  return value === null ? 'not defined' : percentOf(value)
}

/** What the abbreviations of a part mean. */
export function glossary(text: string): Block {
  return { kind: 'paragraph', text: [tone(text, 'muted')] }
}

/** `row 3`, `rows 3, 8`. */
export function rowNumbers(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
}

/** Pairs of a conservative and a parsimonious model; null if they are too many for an exact number. */
export function omitted(pairs: number | null): string {
  return pairs === null ? 'very many more pairs of models' : `${counted(pairs, 'more pair')} of models`
}

/** A number of models; null above 2^53 − 1. */
export function modelsInWords(count: number | null): string {
  return count === null ? 'very many' : grouped(count)
}
