import { PROBLEMS } from '../../model/problems.ts'
import { implies, type JsonSchema } from './json-schema.ts'

/** The definition, and what refers to it. */
export const IN_ORDER = 'in-order'
export const IN_ORDER_REF = `#/definitions/${IN_ORDER}`

/** Where the digits of `YYYY-MM-DD` are, and the highest that each can be. */
const DIGITS = [
  [0, 2],
  [1, 9],
  [2, 9],
  [3, 9],
  [5, 1],
  [6, 9],
  [8, 3],
  [9, 9],
] as const

/**
 * That a period does not end before it begins, for editors, which can't run the rules. A JSON Schema can't compare two
 * values, so it goes through the digits of `from` and `until`: as long as they are the same, the next one of `until`
 * must not be smaller.
 */
export function inOrderSchema(): JsonSchema {
  const text = { type: 'string' } as const
  return implies({ required: ['from', 'until'], properties: { from: text, until: text } }, fromDigit(0))
}

function fromDigit(index: number): JsonSchema {
  const digit = DIGITS[index]
  if (digit === undefined) return {}
  const [place, highest] = digit
  const pattern = (digits: string): JsonSchema => ({ pattern: `^.{${place}}[${digits}]` })
  const values = Array.from({ length: highest + 1 }, (_, value) => `${value}`)
  const rising = values.slice(1).map((value) => {
    const until = { ...pattern(`${value}-${highest}`), patternErrorMessage: PROBLEMS['reversed-period'].says }
    return implies({ properties: { from: pattern(value) } }, { properties: { until } })
  })
  const same = values.map((value) => ({ properties: { from: pattern(value), until: pattern(value) } }))
  return { allOf: rising, ...implies({ anyOf: same }, fromDigit(index + 1)) }
}
