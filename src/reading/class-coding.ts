import type { ClassCoding } from '../model/class-coding.ts'
import { OUTCOME, scaleIds } from '../model/coding-row.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { allowedAnswers, type Framework, UNKNOWN } from '../model/framework.ts'
import { type Catalog, episodeId } from '../model/library.ts'
import { readDocument } from './document.ts'
import type { SourceFile } from './files.ts'
import type { Path, Problem } from './problems/problem.ts'
import { unlisted } from './problems/unlisted.ts'
import { classCodingSchema } from './schema/class-coding.ts'

export interface ReadClassCoding {
  readonly coding: ClassCoding | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A coding of the library's episodes, under the id that the caller gives it. What it leaves out is unknown. */
export function readClassCoding(
  file: SourceFile,
  id: string,
  { framework, episodes: known }: Catalog,
): ReadClassCoding {
  const { document, diagnostics } = readDocument(file, classCodingSchema)
  if (document === null) return { coding: null, diagnostics }
  const { label, text, episodes } = document.value
  const ids = known.map(episodeId)
  const all = [
    ...diagnostics,
    ...document.place(
      Object.entries(episodes).flatMap(([episode, codes]) => [
        ...unlisted('episode', episode, ids, ['episodes', episode], true),
        ...problemsOf(framework, codes, ['episodes', episode]),
      ]),
    ),
  ]
  if (hasErrors(all)) return { coding: null, diagnostics: all }
  const codesOf = ({ [OUTCOME]: outcome = UNKNOWN, ...answers }: Readonly<Record<string, string>>) => ({
    answers: Object.fromEntries(
      framework.conditions.map((condition) => [condition.id, answers[condition.id] ?? UNKNOWN]),
    ),
    outcome,
  })
  const decoded = Object.entries(episodes).map(([episode, codes]) => [episode, codesOf(codes)] as const)
  return { coding: { id, label, text, episodes: Object.fromEntries(decoded) }, diagnostics: all }
}

function problemsOf(framework: Framework, codes: Readonly<Record<string, string>>, path: Path): readonly Problem[] {
  const scales = scaleIds(framework)
  return Object.entries(codes).flatMap(([scale, answer]) => [
    ...unlisted('condition', scale, scales, [...path, scale], true),
    ...unlisted('answer', answer, allowedAnswers(framework), [...path, scale], false),
  ])
}
