import * as z from 'zod/mini'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { keysOf } from '../model/keys.ts'
import { LOG_ODDS, type LogOdds } from '../model/log-odds.ts'
import { readDocument } from './document.ts'
import type { SourceFile } from './source-file.ts'
import { MAX_CLASS_BYTES } from './text.ts'

/** How a table of memberships was made. */
export interface Recipe {
  readonly logOdds: LogOdds
  readonly recipe: readonly { readonly set: string; readonly spec: string }[]
  /** Columns that were copied as they are. Recipes of older versions do not say it. */
  readonly keep?: readonly string[] | undefined
}

const schema = z.looseObject({
  logOdds: z.enum(keysOf(LOG_ODDS)),
  recipe: z.array(z.looseObject({ set: z.string(), spec: z.string() })),
  keep: z.optional(z.array(z.string())),
})

/** Reads the JSON that `calibrate` writes; other fields are ignored. */
export function readRecipe(file: SourceFile): {
  readonly recipe: Recipe | null
  readonly diagnostics: readonly Diagnostic[]
} {
  const { document, diagnostics } = readDocument(file, schema, MAX_CLASS_BYTES)
  return { recipe: document === null || hasErrors(diagnostics) ? null : document.value, diagnostics }
}
