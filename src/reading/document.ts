import type * as z from 'zod'
import type { Diagnostic } from '../model/diagnostic.ts'
import { explain } from './explain.ts'
import type { SourceFile } from './files.ts'
import { type Problem, placed } from './problem.ts'
import { decodeText } from './text.ts'
import { parseYaml } from './yaml.ts'

/** A file that fits its schema, and a way to report what the schema cannot see. */
export interface ReadDocument<T> {
  readonly file: SourceFile
  readonly value: T
  place(problem: Problem): Diagnostic
}

export interface DocumentOrProblems<T> {
  readonly document: ReadDocument<T> | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes → text → data → a value that fits the schema; or every problem on the way. */
export function readDocument<S extends z.ZodType>(file: SourceFile, schema: S): DocumentOrProblems<z.infer<S>> {
  const decoded = decodeText(file.path, file.bytes)
  if (decoded.text === null) return { document: null, diagnostics: decoded.diagnostics }
  const { yaml, diagnostics } = parseYaml(file.path, decoded.text)
  if (yaml === null) return { document: null, diagnostics: [...decoded.diagnostics, ...diagnostics] }
  const place = (problem: Problem): Diagnostic => placed(problem, yaml.locate(problem))
  const result = schema.safeParse(yaml.value)
  if (result.success) {
    return { document: { file, value: result.data, place }, diagnostics: decoded.diagnostics }
  }
  const problems = explain(result.error.issues, yaml.value).map(place)
  return { document: null, diagnostics: [...decoded.diagnostics, ...problems] }
}
