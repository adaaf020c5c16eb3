/** What comes before the fraction of a number. */
export type DecimalSign = '.' | ','

const WHOLE = /^[+-]?\d+$/
const ONE_SIGN = /^[+-]?\d*([.,])\d+$/
/** `1,499` can also be a fraction. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/
const GROUPED_FRACTION = /^[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?!\1)([.,])\d+$/

/** A number, with a point or a comma before its fraction. `sign` decides where `1,499` has two readings. */
export function numberIn(text: string, sign: DecimalSign): number | null {
  const number = text.trim()
  if (WHOLE.test(number)) return Number(number)
  const [, group] = GROUPED.exec(number) ?? GROUPED_FRACTION.exec(number) ?? []
  const isFraction = group === sign && ONE_SIGN.test(number)
  if (group !== undefined && !isFraction) return Number(number.replaceAll(group, '').replace(',', '.'))
  return ONE_SIGN.test(number) ? Number(number.replace(',', '.')) : null
}

/** The sign before the fractions in these texts; null if there is none, or both are used. */
export function signIn(texts: readonly string[]): DecimalSign | null {
  const signs = new Set(texts.flatMap((text) => signOf(text.trim()) ?? []))
  const [only = null] = signs
  return signs.size === 1 ? only : null
}

function signOf(number: string): DecimalSign | null {
  if (GROUPED.test(number)) return null
  const sign = GROUPED_FRACTION.exec(number)?.[2] ?? ONE_SIGN.exec(number)?.[1]
  return sign === undefined ? null : sign === ',' ? ',' : '.'
}
