import { scaleIds } from '../model/coding-row.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import type { Points, Rubric } from '../model/rubric.ts'
import { AN_ANSWER_KEY, isAnswerKey } from './answer-key-file.ts'
import { readDocument } from './document.ts'
import { ofFile } from './file-kind.ts'
import { unlisted } from './problems/unlisted.ts'
import { rubricSchema } from './schema/rubric.ts'
import type { SourceFile } from './source-file.ts'
import { wrongFile } from './wrong-file.ts'

export interface ReadRubric {
  readonly rubric: Rubric | null
  readonly diagnostics: readonly Diagnostic[]
}

interface WrittenPoints {
  readonly same: number
  readonly 'one-step-off': number
}

/** Reads a rubric in YAML. What it leaves out comes from `defaults`. */
export function readRubric(file: SourceFile, framework: Framework, defaults: Rubric): ReadRubric {
  if (isAnswerKey(file.bytes)) return { rubric: null, diagnostics: [ofFile(file.path, AN_ANSWER_KEY)] }
  const wrong = wrongFile(file, 'a rubric (.yaml)')
  if (wrong !== null) return { rubric: null, diagnostics: [wrong] }
  const { document, diagnostics } = readDocument(file, rubricSchema)
  if (document === null) return { rubric: null, diagnostics }
  const { points = {}, codings = defaults.codings, default: fallback, 'out-of': outOf } = document.value
  const scales = scaleIds(framework)
  const known = framework.codings.map(({ id }) => id)
  const all = [
    ...diagnostics,
    ...document.place([
      ...Object.keys(points).flatMap((scale) => unlisted('condition', scale, scales, ['points', scale], true)),
      ...codings.flatMap((coding, index) => unlisted('coding', coding, known, ['codings', index], false)),
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
      base: document.value.base ?? defaults.base,
      outOf: outOf ?? defaults.outOf,
    },
    diagnostics: all,
  }
}

function toPoints({ same, 'one-step-off': oneStepOff }: WrittenPoints): Points {
  return { same, oneStepOff }
}
