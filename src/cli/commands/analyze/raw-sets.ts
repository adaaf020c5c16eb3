import type { AnchoredSet } from '../../../analysis/anchor-ranges.ts'
import { bareName, writableName } from '../../../model/dataset.ts'
import { LOG_ODDS } from '../../../model/log-odds.ts'
import { suggestion } from '../../../model/nearest.ts'
import { type ReadDataset, readRaw, renamed, type WantedSets } from '../../../reading/dataset.ts'
import type { RawColumns } from '../../../reading/set-columns.ts'
import type { SourceFile } from '../../../reading/source-file.ts'
import { UsageError } from '../../errors.ts'
import type { Session } from '../../terminal/session.ts'
import { calibrated, columnsOf, refuseNames } from '../calibrate/apply.ts'
import { type OpenRecipe, openRecipe } from '../calibrate/recipe.ts'
import type { CalibrationSpec } from '../calibrate/spec.ts'

/** Sets with anchors, and the raw values behind them. */
export interface RawSets {
  readonly anchored: readonly AnchoredSet[]
  readonly logOdds: number
}

/** Reads raw values, and makes the wanted sets by a recipe. A column that it keeps has memberships already. */
export async function readRawSets(
  file: SourceFile,
  { conditions, outcome, groups = [] }: WantedSets,
  path: string,
  session: Session,
): Promise<ReadDataset & { readonly calibration: RawSets }> {
  const recipe = await openRecipe(path, session)
  const { specs, logOdds } = recipe
  refuseNames(specs, '--recipe')
  const typed = [...conditions, bareName(outcome)]
  const names = typed.map(writableName)
  const memberships = names.filter((name) => isKept(name, recipe))
  const wanted = names.flatMap((name) => (memberships.includes(name) ? [] : [specOf(name, recipe)]))
  const { numbers, texts } = columnsOf(wanted)
  const { raw, diagnostics, notes } = readRaw(file, {
    numbers,
    memberships,
    texts: [...new Set([...texts, ...groups])],
  })
  const calibration = { anchored: raw === null ? [] : anchoredIn(wanted, raw), logOdds: LOG_ODDS[logOdds] }
  if (raw === null) return { dataset: null, groups: new Map(), spelled: new Map(), diagnostics, notes, calibration }
  const made = calibrated(wanted, raw, logOdds, '--recipe')
  const sets = new Map(names.map((name) => [name, made.get(name) ?? raw.numbers.get(name) ?? []]))
  for (const [name, values] of sets) {
    if (values.some((value) => value > 1)) {
      throw new UsageError(
        `--recipe: ${name} is a multi-value set. Make a crisp set of each value: "${name}_2=is,${name},2"`,
      )
    }
  }
  // The recipe names the sets, and the file the groups.
  const spelled = new Map([
    ...[...raw.spelled].filter(([name]) => groups.includes(name) && !names.includes(name)),
    ...typed.map((name) => [name, writableName(name)] as const),
  ])
  const named = new Map(groups.map((name) => [name, raw.texts.get(name) ?? []]))
  return {
    dataset: { cases: raw.cases, sets },
    groups: renamed(named, spelled),
    spelled,
    diagnostics,
    notes,
    calibration,
  }
}

/** Does the recipe copy it, instead of making it? */
function isKept(name: string, { specs, keep }: OpenRecipe): boolean {
  return !specs.some((spec) => spec.name === name) && keep.some((column) => writableName(column) === writableName(name))
}

function specOf(name: string, { specs, keep }: OpenRecipe): CalibrationSpec {
  const found = specs.find((spec) => spec.name === name)
  if (found !== undefined) return found
  throw new UsageError(
    `--recipe: it makes no set "${name}". ${suggestion(name, [...specs.map((spec) => spec.name), ...keep])}`,
  )
}

function anchoredIn(specs: readonly CalibrationSpec[], { numbers }: RawColumns): readonly AnchoredSet[] {
  return specs.flatMap(({ name, column, calibration }): readonly AnchoredSet[] => {
    if (calibration.method !== 'direct' && calibration.method !== 'linear') return []
    return [{ set: name, method: calibration.method, anchors: calibration.anchors, values: numbers.get(column) ?? [] }]
  })
}
