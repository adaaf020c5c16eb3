import { spelledAs } from '../model/composed.ts'
import { isNegated } from '../model/dataset.ts'
import { ALWAYS, bitOf, type Term } from './term.ts'

/**
 * The terms of `A*~B + C`, or of `1`, which every case is in. Or the first word that is not a condition. Or the first word that contradicts another one in
 * its term.
 */
export type ParsedExpression =
  | { readonly terms: readonly Term[] }
  | { readonly unknown: string }
  | { readonly contrary: string }

export function parseExpression(text: string, conditions: readonly string[]): ParsedExpression {
  const terms: Term[] = []
  for (const part of text.split('+')) {
    const term = parseTerm(part, conditions)
    if (!('mask' in term)) return term
    terms.push(term)
  }
  return { terms }
}

function parseTerm(text: string, conditions: readonly string[]): Term | Exclude<ParsedExpression, { terms: unknown }> {
  if (text.trim() === ALWAYS && !conditions.includes(ALWAYS)) return { mask: 0, value: 0 }
  let [mask, value] = [0, 0]
  for (const word of text.split('*').map((each) => each.trim())) {
    const name = isNegated(word) ? word.slice(1).trim() : word
    const index = conditions.indexOf(spelledAs(name, conditions))
    if (index === -1) return { unknown: word }
    const bit = bitOf(index, conditions.length)
    if ((mask & bit) !== 0 && ((value & bit) !== 0) === isNegated(word)) return { contrary: word }
    mask |= bit
    if (!isNegated(word)) value |= bit
  }
  return { mask, value }
}
