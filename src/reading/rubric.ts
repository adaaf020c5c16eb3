import { OUTCOME } from '../model/coding-row.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { suggestion } from '../model/nearest.ts'
import type { Points, Rubric } from '../model/rubric.ts'
import { readDocument } from './document.ts'
import type { SourceFile } from './files.ts'
import type { Path, Problem } from './problem.ts'
import { rubricSchema } from './schema/rubric.ts'

export interface ReadRubric {
  readonly rubric: Rubric | null
  readonly diagnostics: readonly Diagnostic[]
}

interface WrittenPoints {
  readonly same: number
  readonly 'one-step-off': number
}

/** A rubric in YAML; what it leaves out is as in `defaults`. */
export function readRubric(file: SourceFile, framework: Framework, defaults: Rubric): ReadRubric {
  const { document, diagnostics } = readDocument(file, rubricSchema)
  if (document === null) return { rubric: null, diagnostics }
  const { points = {}, codings = defaults.codings, default: fallback, 'out-of': outOf } = document.value
  const scales = [...framework.conditions.map(({ id }) => id), OUTCOME]
  const known = framework.codings.map(({ id }) => id)
  const all = [
    ...diagnostics,
    ...document.place([
      ...Object.keys(points).flatMap((scale) => unlisted('condition', scale, scales, ['points', scale])),
      ...codings.flatMap((coding, index) => unlisted('coding', coding, known, ['codings', index])),
    ]),
  ]
  if (hasErrors(all)) return { rubric: null, diagnostics: all }
  return {
    rubric: {
      points: {
        ...defaults.points,
        ...Object.fromEntries(Object.entries(points).map(([scale, written]) => [scale, toPoints(written)])),
      },
      default: fallback === undefined ? defaults.default : toPoints(fallback),
      codings,
      outOf: outOf ?? defaults.outOf,
    },
    diagnostics: all,
  }
}

function toPoints({ same, 'one-step-off': oneStepOff }: WrittenPoints): Points {
  return { same, oneStepOff }
}

function unlisted(kind: string, word: string, allowed: readonly string[], path: Path): readonly Problem[] {
  if (allowed.includes(word)) return []
  const message = `There is no ${kind} "${word}"`
  return [{ code: `unknown-${kind}`, message, hint: suggestion(word, allowed), path, atKey: kind === 'condition' }]
}
