import { membershipsFor } from '../../../analysis/calibration.ts'
import { clipped } from '../../../model/clipped.ts'
import { RESERVED_IN_NAMES } from '../../../model/dataset.ts'
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
  const odd = names.find((name) => RESERVED_IN_NAMES.test(name))
  if (odd === undefined) return
  throw new UsageError(`${option}: "${clipped(odd)}" can't be the name of a set. Names have no ~ * + or spaces.`)
}

function membershipsOf(
  { name, column, calibration }: CalibrationSpec,
  raw: RawColumns,
  logOdds: number,
  option: string,
): readonly number[] {
  if (calibration.method === 'map') {
    const { values, others } = calibration
    return (raw.texts.get(column) ?? []).map((text, index) => {
      const membership = values.get(text) ?? others
      if (membership !== null) return membership
      throw new UsageError(
        `${option}: ${name} of ${raw.cases[index]} is "${clipped(text)}", which has no membership. ${suggestion(text, [...values.keys()])}`,
      )
    })
  }
  const numbers = raw.numbers.get(column) ?? []
  if (calibration.method === 'indirect' && numbers.some((value) => value <= 0)) {
    throw new UsageError(`${option}: the indirect method needs values above 0, and ${name} has others.`)
  }
  const found = membershipsFor(numbers, calibration, logOdds)
  if (found !== null) return found
  throw new UsageError(`${option}: no curve fits the groups of ${name}. Choose other thresholds, or another method.`)
}
