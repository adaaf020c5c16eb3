import { membershipFor, proposedThresholds } from '../../../analysis/calibration.ts'
import { scaled } from '../../../analysis/scaled.ts'
import { type Skewness, skewnessOf } from '../../../analysis/skewness.ts'
import { RESERVED_IN_NAMES } from '../../../model/dataset.ts'
import { LOG_ODDS } from '../../../model/log-odds.ts'
import { suggestion } from '../../../model/nearest.ts'
import { type RawColumns, readRaw } from '../../../reading/dataset.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { calibrationResult } from '../../../results/calibration/result.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { tableFile } from '../../library/table.ts'
import { warnOfNotes } from '../../terminal/reading-notes.ts'
import type { Session } from '../../terminal/session.ts'
import type { CalibrateOptions } from './command.ts'
import { type CalibrationSpec, parseSpec } from './spec.ts'

/** Calibrates the named columns, and proposes thresholds for others. */
export async function runCalibrate(session: Session, options: CalibrateOptions): Promise<ExitStatus> {
  const { propose = [], count = 1, logOdds } = options
  const specs = (options.set ?? []).map(parseSpec)
  if (specs.length + propose.length === 0) {
    throw new UsageError('Say what to calibrate: --set "COLUMN=exclusion,crossover,inclusion", or --propose "COLUMN".')
  }
  if (options.count !== undefined && propose.length === 0) throw new UsageError('--count needs --propose.')
  refuseNames(specs)
  const isText = ({ calibration }: CalibrationSpec): boolean => calibration.method === 'map'
  const texts = specs.filter(isText).map(({ name }) => name)
  const numbers = [...new Set([...specs.filter((spec) => !isText(spec)).map(({ name }) => name), ...propose])]
  const file = await tableFile(await session.input(options.path, 'data', MAX_CLASS_BYTES))
  const { raw, diagnostics, notes } = readRaw(file, numbers, texts)
  if (raw === null) throw new DataError(`${file.path} can't be calibrated.`, diagnostics)
  await session.tell(diagnostics)
  await warnOfNotes(file.path, notes, session)
  const sets = new Map(specs.map((spec) => [spec.name, membershipsOf(spec, raw, LOG_ODDS[logOdds])]))
  await session.show(calibrationResult, {
    source: file.name,
    logOdds,
    recipe: specs.map(({ name, text }) => ({ set: name, spec: text })),
    cases: raw.cases,
    sets,
    skewness: skewnessIn(raw.cases, sets),
    proposals: propose.map((set) => ({ set, thresholds: proposedThresholds(raw.numbers.get(set) ?? [], count) })),
  })
  return EXIT.done
}

/** Multi-value sets have no skewness. */
function skewnessIn(cases: readonly string[], sets: ReadonlyMap<string, readonly number[]>): readonly Skewness[] {
  const fuzzy = [...sets].filter(([, values]) => values.every((value) => value <= 1))
  return fuzzy.flatMap(([name, values]) => {
    const data = scaled({ cases, sets: new Map([[name, values]]) }, { outcome: name, conditions: [] })
    return skewnessOf(data)
  })
}

function refuseNames(specs: readonly CalibrationSpec[]): void {
  const names = specs.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`--set: ${twice} is named twice.`)
  const odd = names.find((name) => RESERVED_IN_NAMES.test(name))
  if (odd !== undefined)
    throw new UsageError(`--set: "${odd}" can't be the name of a set. Names have no ~ * + or spaces.`)
}

function membershipsOf({ name, calibration }: CalibrationSpec, raw: RawColumns, logOdds: number): readonly number[] {
  if (calibration.method !== 'map') {
    return (raw.numbers.get(name) ?? []).map((value) => membershipFor(value, calibration, logOdds))
  }
  return (raw.texts.get(name) ?? []).map((text, index) => {
    const membership = calibration.values.get(text)
    if (membership !== undefined) return membership
    const known = [...calibration.values.keys()]
    throw new UsageError(
      `--set: ${name} of ${raw.cases[index]} is "${text}", which has no membership. ${suggestion(text, known)}`,
    )
  })
}
