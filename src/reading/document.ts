import type * as z from 'zod/mini'
import type { Diagnostic } from '../model/diagnostic.ts'
import { PROBLEMS } from '../model/problems.ts'
import { explain } from './explain.ts'
import { placeAll } from './problems/place.ts'
import type { Path, Problem } from './problems/problem.ts'
import { lenient } from './schema/lenient.ts'
import { removeOwnFields } from './schema/own-fields.ts'
import type { SourceFile } from './source-file.ts'
import { decodeText } from './text.ts'
import { parseYaml } from './yaml.ts'

/** More than are shown. Explaining the others would only take time. */
const MAX_ISSUES = 1000

/** A file's data in the shape of its schema. */
export interface ReadDocument<T> {
  readonly file: SourceFile
  /** Complete when `sound`; otherwise without the parts that don't fit the schema. */
  readonly value: T
  readonly sound: boolean
  /** Places a rule's problems, except those about parts that the schema already rejected. */
  place(problems: readonly Problem[]): readonly Diagnostic[]
}

export interface DocumentOrProblems<T> {
  /** Null when the file is not text or not YAML. */
  readonly document: ReadDocument<T> | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes → text → data → a value in the schema's shape, with every problem on the way. Own fields (`x-…`) are left out. */
export function readDocument<S extends z.ZodMiniType>(
  file: SourceFile,
  schema: S,
  maxBytes?: number,
): DocumentOrProblems<z.infer<S>> {
  const decoded = decodeText(file.path, file.bytes, maxBytes)
  if (decoded.text === null) return { document: null, diagnostics: decoded.diagnostics }
  const { yaml, diagnostics } = parseYaml(file.path, decoded.text)
  if (yaml === null) return { document: null, diagnostics: [...decoded.diagnostics, ...diagnostics] }
  removeOwnFields(yaml.value)
  const result = schema.safeParse(yaml.value)
  const problems = result.success ? [] : explain(result.error.issues.slice(0, MAX_ISSUES), yaml.value)
  // Don't report a bad key a second time as unknown.
  const isNew = ({ location: { line, column } }: Diagnostic): boolean =>
    !diagnostics.some(({ location }) => location.line === line && location.column === column)
  const place = (found: readonly Problem[]): readonly Diagnostic[] =>
    yaml.isWhole
      ? placeAll(found, (problem) => yaml.locate(problem))
      : placeAll(
          found.filter((problem) => !isAboutAbsence(problem)),
          (problem) => yaml.locate(problem),
        ).filter(({ location }) => yaml.isReliable(location))
  return {
    document: {
      file,
      value: result.success ? result.data : lenient(schema).parse(yaml.value),
      sound: result.success && yaml.isWhole,
      place: (found) => place(found.filter(({ path }) => !problems.some((problem) => isWithin(path, problem.path)))),
    },
    diagnostics: [...decoded.diagnostics, ...diagnostics, ...place(problems).filter(isNew)],
  }
}

/** After a syntax error, what seems missing may just come later in the file. */
function isAboutAbsence({ code }: Problem): boolean {
  return PROBLEMS[code].about === 'absence'
}

function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.every((step, index) => path[index] === step)
}
