import * as z from 'zod/mini'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { type Answers, allowedAnswers, type Framework } from '../model/framework.ts'
import { suggestion } from '../model/nearest.ts'
import { readDocument } from './document.ts'
import type { SourceFile } from './files.ts'
import type { Problem } from './problems/problem.ts'

export interface ReadAnswers {
  readonly answers: Answers | null
  readonly diagnostics: readonly Diagnostic[]
}

const schema = z.record(z.string(), z.string())

/** A mapping of conditions to answers, in YAML or JSON; some conditions may be missing. */
export function readAnswers(file: SourceFile, framework: Framework): ReadAnswers {
  const { document, diagnostics } = readDocument(file, schema)
  if (document === null) return { answers: null, diagnostics }
  const given = Object.entries(document.value)
  const conditions = framework.conditions.map(({ id }) => id)
  const allowed = allowedAnswers(framework)
  const problems = given.flatMap(([id, answer]): readonly Problem[] => {
    if (!conditions.includes(id)) {
      const message = `"${id}" is not a condition`
      return [{ code: 'unknown-condition', message, hint: suggestion(id, conditions), path: [id], atKey: true }]
    }
    if (allowed.includes(answer)) return []
    return [
      {
        code: 'unknown-answer',
        message: `"${answer}" is not an answer`,
        hint: suggestion(answer, allowed),
        path: [id],
      },
    ]
  })
  const all = [...diagnostics, ...document.place(problems)]
  return { answers: hasErrors(all) ? null : document.value, diagnostics: all }
}
