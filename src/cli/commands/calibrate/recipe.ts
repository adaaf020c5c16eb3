import type { LogOdds } from '../../../model/log-odds.ts'
import { readRecipe } from '../../../reading/recipe.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { DataError } from '../../errors.ts'
import type { Session } from '../../terminal/session.ts'
import { type CalibrationSpec, parseSpec } from './spec.ts'

/** How sets are made. */
export interface OpenRecipe {
  readonly specs: readonly CalibrationSpec[]
  readonly logOdds: LogOdds
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
  return { specs: recipe.recipe.map(({ set, spec }) => parseSpec(`${set}=${spec}`)), logOdds: recipe.logOdds }
}
