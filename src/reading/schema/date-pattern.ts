/**
 * Patterns that know the calendar, for editors, which can't run the rules: no 30 February, no 29 February in a common
 * year, and no period that ends before it begins. They accept what `boundsOf` in `model/date.ts` accepts.
 */

const YEAR = '[12]\\d{3}'
/** Divisible by 4; and by 400 if it ends in 00. */
const LEAP_YEAR = '([12]\\d(0[48]|[2468][048]|[13579][26])|(12|16|20|24|28)00)'

/** A day of any year, as month and day. */
const DAY_OF_YEAR = [
  '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])',
  '(0[469]|11)-(0[1-9]|[12]\\d|30)',
  '02-(0[1-9]|1\\d|2[0-8])',
].join('|')

const DAY = `(${YEAR}-(${DAY_OF_YEAR})|${LEAP_YEAR}-02-29)`
const PART = `(${DAY}|${YEAR}(-(0[1-9]|1[0-2]))?)[~?]?`

/** After the same digits, the end has a smaller one. `\\1` is those digits, so this comes before every other group. */
const FALLING = Array.from({ length: 9 }, (_, below) => `${below + 1}[\\d~?-]*/\\1[0-${below}]`).join('|')

export const DAY_PATTERN = `^${DAY}$`

export const DATE_PATTERN = `^(?!([\\d-]*)(${FALLING}))${PART}(/${PART})?$`
