import { type Calibration, membershipsFor } from '../../../analysis/calibration.ts'
import { clipped } from '../../../model/clipped.ts'
import { RESERVED_IN_NAMES, writableName } from '../../../model/dataset.ts'
import { LOG_ODDS, type LogOdds } from '../../../model/log-odds.ts'
import { suggestion } from '../../../model/nearest.ts'
import type { RawColumns } from '../../../reading/set-columns.ts'
import { UsageError } from '../../errors.ts'
import type { CalibrationSpec } from './spec.ts'

/** The columns that specs need: as numbers, and as text. */
export function columnsOf(specs: readonly CalibrationSpec[]): {
  readonly numbers: readonly string[]
  readonly texts: readonly string[]
} {
  const of = (wanted: boolean): readonly string[] => {
    const chosen = specs.filter(({ calibration }) => (calibration.method === 'map') === wanted)
    return [...new Set(chosen.map(({ column }) => column))]
  }
  return { numbers: of(false), texts: of(true) }
}

/** Set → the membership of each case. `option` is named in errors. */
export function calibrated(
  specs: readonly CalibrationSpec[],
  raw: RawColumns,
  logOdds: LogOdds,
  option: string,
): ReadonlyMap<string, readonly number[]> {
  return new Map(specs.map((spec) => [spec.name, membershipsOf(spec, raw, LOG_ODDS[logOdds], option)]))
}

/** Refuses sets that are named twice, or whose names look like expressions. */
export function refuseNames(specs: readonly CalibrationSpec[], option: string): void {
  const names = specs.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`${option}: ${twice} is named twice.`)
  const odd = specs.find(({ name }) => RESERVED_IN_NAMES.test(name))
  if (odd === undefined) return
  throw new UsageError(
    `${option}: "${clipped(odd.name)}" can't be the name of a set. Names have no ~ * + or commas.\nName the set and its column: --set "${clipped(writableName(odd.name))}=from,${clipped(odd.column)},400,550,900"`,
  )
}

function membershipsOf(
  { name, column, calibration }: CalibrationSpec,
  raw: RawColumns,
  logOdds: number,
  option: string,
): readonly number[] {
  if (calibration.method === 'map') return mappedIn(name, raw, raw.texts.get(column) ?? [], calibration, option)
  const numbers = raw.numbers.get(column) ?? []
  if (calibration.method === 'indirect' && numbers.some((value) => value <= 0)) {
    throw new UsageError(`${option}: the indirect method needs values above 0, and ${name} has others.`)
  }
  if (calibration.method === 'crisp') refuseThresholds(name, numbers, calibration.thresholds, option)
  const found = membershipsFor(numbers, calibration, logOdds)
  if (found !== null) return found
  throw new UsageError(`${option}: no curve fits the groups of ${name}. Choose other thresholds, or another method.`)
}

function mappedIn(
  name: string,
  { cases }: RawColumns,
  texts: readonly string[],
  { values, others }: Extract<Calibration, { readonly method: 'map' }>,
  option: string,
): readonly number[] {
  const known = [...values.keys()]
  if (others !== null && !texts.some((text) => values.has(text))) {
    const [first = ''] = known
    throw new UsageError(
      `${option}: no case of ${name} has the value "${clipped(first)}". ${suggestion(first, [...new Set(texts)])}`,
    )
  }
  return texts.map((text, index) => {
    const membership = values.get(text) ?? others
    if (membership !== null) return membership
    throw new UsageError(
      `${option}: ${name} of ${cases[index]} is "${clipped(text)}", which has no membership. ${suggestion(text, known)}`,
    )
  })
}

/** Refuses a threshold with all cases on one side, as R's QCA does: all of them would be alike. */
function refuseThresholds(
  name: string,
  values: readonly number[],
  thresholds: readonly number[],
  option: string,
): void {
  const sorted = values.toSorted((a, b) => a - b)
  const [lowest = 0, highest = lowest] = [sorted[0], sorted.at(-1)]
  const beside = thresholds.find((threshold) => threshold <= lowest || threshold > highest)
  if (beside === undefined) return
  const who = beside > highest ? 'no case reaches' : 'every case reaches'
  throw new UsageError(`${option}: ${who} the threshold ${beside} of ${name}. Its values are ${lowest} to ${highest}.`)
}
