import type { Diagnostic } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { toFramework } from './decode.ts'
import { readDocument } from './document.ts'
import { type Beside, fitsBeside } from './rules/beside.ts'
import { frameworkRules, reservedIds, tableRules } from './rules/framework.ts'
import { frameworkSchema } from './schema/framework.ts'
import type { SourceFile } from './source-file.ts'

export interface ReadFramework {
  /** Null when it can't be read. A framework with errors can still be used to check cases. */
  readonly framework: Framework | null
  readonly diagnostics: readonly Diagnostic[]
}

export const NO_FRAMEWORK: ReadFramework = { framework: null, diagnostics: [] }

/**
 * Reads a framework alone, with its problems. No condition can have a `reserved` name. `beside` is the framework of
 * another library that is used together with this one.
 */
export function readFramework(
  file: SourceFile,
  reserved: ReadonlySet<string>,
  beside: Beside | null = null,
): ReadFramework {
  const { document, diagnostics } = readDocument(file, frameworkSchema)
  if (document === null) return { framework: null, diagnostics }
  const rules = [
    ...frameworkRules,
    reservedIds(reserved),
    ...(document.sound ? tableRules : []),
    ...(beside === null ? [] : [fitsBeside(beside)]),
  ]
  const problems = document.place(rules.flatMap((rule) => rule(document.value)))
  const { conditions, answers, codings } = document.value
  const usable =
    conditions.length > 0 &&
    conditions.every(({ id }) => id !== '') &&
    Object.keys(answers).length > 0 &&
    Object.keys(codings).length > 1
  return { framework: usable ? toFramework(document.value) : null, diagnostics: [...diagnostics, ...problems] }
}
