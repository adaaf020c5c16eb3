import { proposedThresholds } from '../../../analysis/calibration.ts'
import { scaled } from '../../../analysis/scaled.ts'
import { type Skewness, skewnessOf } from '../../../analysis/skewness.ts'
import { clipped } from '../../../model/clipped.ts'
import { readRaw } from '../../../reading/dataset.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { series } from '../../../rendering/words.ts'
import { leftOutSentence } from '../../../results/calibration/left-out.ts'
import { calibrationResult } from '../../../results/calibration/result.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { tableFile } from '../../library/table.ts'
import { warnOfNotes } from '../../terminal/reading-notes.ts'
import type { Session } from '../../terminal/session.ts'
import { calibrated, columnsOf, refuseNames } from './apply.ts'
import type { CalibrateOptions } from './command.ts'
import { openRecipe } from './recipe.ts'
import { type CalibrationSpec, parseSpec } from './spec.ts'

/** Calibrates the named columns, and proposes thresholds for others. */
export async function runCalibrate(session: Session, options: CalibrateOptions): Promise<ExitStatus> {
  const { propose = [], count = 1 } = options
  const { specs, logOdds, keep } = await specsFrom(options, session)
  if (specs.length + propose.length === 0) {
    throw new UsageError('Say what to calibrate: --set "COLUMN=exclusion,crossover,inclusion", or --propose "COLUMN".')
  }
  if (options.count !== undefined && propose.length === 0) throw new UsageError('--count needs --propose.')
  const option = options.recipe === undefined ? '--set' : '--recipe'
  refuseNames(specs, option)
  refuseKept(options.keep ?? [], keep, specs)
  const { numbers: measured, texts } = columnsOf(specs)
  const numbers = [...new Set([...measured, ...propose])]
  const file = await tableFile(await session.input(options.path, 'data', MAX_CLASS_BYTES))
  const { raw, diagnostics, notes } = readRaw(file, { numbers, texts, kept: keep })
  if (raw === null)
    throw new DataError(`${file.path} can't be calibrated.${neededText(options, specs, keep)}`, diagnostics)
  await session.tell(diagnostics)
  await warnOfNotes(file.path, notes, session)
  const sets = calibrated(specs, raw, logOdds, option)
  await session.show(calibrationResult, {
    source: file.name,
    logOdds,
    usesLogOdds: specs.some(({ calibration }) => calibration.method === 'direct'),
    recipe: specs.map(({ name, text }) => ({ set: name, spec: text })),
    cases: raw.cases,
    sets,
    kept: raw.kept,
    leftOut: specs.length === 0 ? [] : raw.others,
    skewness: skewnessIn(raw.cases, sets),
    proposals: propose.map((set) => ({ set, thresholds: proposedThresholds(raw.numbers.get(set) ?? [], count) })),
  })
  if (session.settings.format === 'csv' && specs.length > 0 && raw.others.length > 0) {
    await session.hint(`${leftOutSentence(raw.others)}\n`)
  }
  return EXIT.done
}

/** A recipe makes all of its sets, so it needs all of their columns. */
function neededText({ recipe }: CalibrateOptions, specs: readonly CalibrationSpec[], keep: readonly string[]): string {
  if (recipe === undefined) return ''
  const columns = [...new Set([...specs.map(({ column }) => column), ...keep])].map(clipped)
  return ` ${recipe} needs the columns ${series(columns)}.\nTo make only some of its sets, give their specs with --set.`
}

/** `own` is what --keep names; `kept` also has what the recipe keeps. */
function refuseKept(own: readonly string[], kept: readonly string[], specs: readonly CalibrationSpec[]): void {
  if (own.length > 0 && specs.length === 0) throw new UsageError('--keep needs --set or --recipe.')
  if (own.includes('')) throw new UsageError('--keep: a column name is empty. Example: --keep "WAR,REGION"')
  const set =
    own.find((name, index) => own.indexOf(name) !== index) ??
    kept.find((name) => specs.some((spec) => spec.name === name))
  if (set === undefined) return
  throw new UsageError(`${own.includes(set) ? '--keep' : '--recipe'}: "${clipped(set)}" is in the table already.`)
}

/** Multi-value sets have no skewness. */
function skewnessIn(cases: readonly string[], sets: ReadonlyMap<string, readonly number[]>): readonly Skewness[] {
  const fuzzy = [...sets].filter(([, values]) => values.every((value) => value <= 1))
  return fuzzy.flatMap(([name, values]) => {
    const data = scaled({ cases, sets: new Map([[name, values]]) }, { outcome: name, conditions: [] })
    return skewnessOf(data)
  })
}

/** The sets and columns of a recipe, then those of --set and --keep. */
async function specsFrom({ recipe, set = [], logOdds, keep = [] }: CalibrateOptions, session: Session) {
  const own = set.map(parseSpec)
  if (recipe === undefined) return { specs: own, logOdds: logOdds ?? 'qca', keep }
  const written = await openRecipe(recipe, session)
  if (logOdds !== undefined && logOdds !== written.logOdds) {
    throw new UsageError(`--log-odds: the recipe has ${written.logOdds}. Leave --log-odds out, or use --set.`)
  }
  return { specs: [...written.specs, ...own], logOdds: written.logOdds, keep: [...new Set([...written.keep, ...keep])] }
}
