import type { LogOdds } from '../../../model/log-odds.ts'
import { type Recipe, readRecipe } from '../../../reading/recipe.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { DataError, UsageError } from '../../errors.ts'
import type { Session } from '../../terminal/session.ts'
import { type CalibrationSpec, parseSpec } from './spec.ts'

/** How sets are made. */
export interface OpenRecipe {
  readonly specs: readonly CalibrationSpec[]
  readonly logOdds: LogOdds
  /** The columns that are copied as they are. */
  readonly keep: readonly string[]
}

/** Reads a recipe, or throws a DataError or a UsageError. */
export async function openRecipe(path: string, session: Session): Promise<OpenRecipe> {
  const { recipe, diagnostics } = readRecipe(await session.input(path, 'a recipe', MAX_CLASS_BYTES))
  if (recipe === null) {
    throw new DataError(
      `${path} is no recipe. To make one: backroom calibrate FILE --set SPEC --out recipe.json`,
      diagnostics,
    )
  }
  return { specs: specsIn(path, recipe), logOdds: recipe.logOdds, keep: recipe.keep ?? [] }
}

/** A spec that can't be is a fault of the file. */
function specsIn(path: string, { recipe }: Recipe): readonly CalibrationSpec[] {
  try {
    return recipe.map(({ set, spec }) => parseSpec(`${set}=${spec}`))
  } catch (error) {
    if (error instanceof UsageError) throw new DataError(`${path}: ${error.message.replace(/^--set: /, '')}`)
    throw error
  }
}
