import { grouped } from '../model/grouped.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Each state in a word. */
export const STATE_WORDS = { met: 'met', 'not-met': 'not met', undecided: 'undecided', unknown: 'unknown' } as const

/** `a`, `a and b`, `a, b, and c`; with semicolons if a part contains a comma. */
export function series(words: readonly string[], conjunction = 'and'): string {
  const nested = words.some((word) => word.includes(','))
  if (words.length <= 1 || (words.length === 2 && !nested)) return words.join(` ${conjunction} `)
  const mark = nested ? ';' : ','
  return `${words.slice(0, -1).join(`${mark} `)}${mark} ${conjunction} ${words.at(-1)}`
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The first letter in lowercase, the rest unchanged: `receptivity in Beijing`. `US resolve` stays. */
export function uncapitalized(text: string): string {
  const [first, second] = [text.charAt(0), text.charAt(1)]
  return isCapital(first) && isCapital(second) ? text : first.toLowerCase() + text.slice(1)
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

/** `1 step`, `2 steps`, `1,048,572 steps`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The years of a period: `1989`, `1989–90`, `1999–2001`. */
export function years(from: string, until: string): string {
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)]
  if (first === last) return first
  return `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`
}

/** An EDTF date in words: `3 December 1969`, `about July 1971`, `9 July 1971 to 11 July 1971`. */
export function dateInWords(date: string): string {
  return date.split('/').map(partInWords).join(' to ')
}

function partInWords(part: string): string {
  const [year, month, day] = part.replace(/[~?]$/, '').split('-')
  const words = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTHS[Number(month) - 1],
    year,
  ]
  const prefix = part.endsWith('~') ? 'about ' : ''
  const suffix = part.endsWith('?') ? ' (uncertain)' : ''
  return `${prefix}${words.filter((word) => word !== '').join(' ')}${suffix}`
}

/** A range of memberships, or a single one if both ends are the same. */
export function extent([low, high]: readonly [number, number], between: string): string {
  return low === high ? decimal(low) : `${decimal(low)}${between}${decimal(high)}`
}

/** A share as a whole percentage: `93%`. Only nothing is `0%`, and only everything is `100%`: `<1%`, `>99%`. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 0 && share > 0) return '<1%'
  return whole === 100 && share < 1 ? '>99%' : `${whole}%`
}

/** A membership or a similarity, with two decimals. */
export function decimal(value: number): string {
  return value.toFixed(2)
}
