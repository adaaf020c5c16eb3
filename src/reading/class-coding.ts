import { type Vocabulary, vocabularyOf } from '../model/answers.ts'
import type { ClassCoding, Ruling } from '../model/class-coding.ts'
import { OUTCOME, scaleIds } from '../model/coding-row.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { type Answer, UNKNOWN } from '../model/framework.ts'
import { type Catalog, episodeId } from '../model/library.ts'
import { readDocument } from './document.ts'
import type { Path, Problem } from './problems/problem.ts'
import { unlisted } from './problems/unlisted.ts'
import { classCodingSchema } from './schema/class-coding.ts'
import type { SourceFile } from './source-file.ts'

export interface ReadClassCoding {
  readonly coding: ClassCoding | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a coding of the library's episodes. The caller gives its id. Missing answers are unknown. */
export function readClassCoding(
  file: SourceFile,
  id: string,
  { framework, episodes: known }: Catalog,
): ReadClassCoding {
  const { document, diagnostics } = readDocument(file, classCodingSchema)
  if (document === null) return { coding: null, diagnostics }
  const { label, text, episodes, decisions } = document.value
  const ids = known.map(episodeId)
  const scales = scaleIds(framework)
  const vocabulary = vocabularyOf(framework)
  const all = [
    ...diagnostics,
    ...document.place(
      Object.entries(episodes).flatMap(([episode, codes]) => [
        ...unlisted('episode', episode, ids, ['episodes', episode], true),
        ...problemsOf(codes, ['episodes', episode], scales, vocabulary),
      ]),
    ),
    ...document.place(
      (decisions ?? []).flatMap(({ episode, question, answer }, index) => [
        ...unlisted('episode', episode, ids, ['decisions', index, 'episode'], false),
        ...unlisted('condition', question, scales, ['decisions', index, 'question'], false),
        ...problemsOfAnswer(question, answer, ['decisions', index, 'answer'], vocabulary),
      ]),
    ),
  ]
  if (hasErrors(all)) return { coding: null, diagnostics: all }
  const codesOf = (codes: Codes) => ({
    answers: Object.fromEntries(framework.conditions.map(({ id: scale }) => [scale, codeOf(codes, scale, vocabulary)])),
    outcome: codeOf(codes, OUTCOME, vocabulary),
  })
  const decoded = Object.entries(episodes).map(([episode, codes]) => [episode, codesOf(codes)] as const)
  const rulings =
    decisions?.map(({ episode, question, answer, reason }): Ruling => {
      return { episode, scale: question, answer: answerOf(answer, vocabulary), reason }
    }) ?? null
  return { coding: { id, label, text, episodes: Object.fromEntries(decoded), rulings }, diagnostics: all }
}

/** Condition or outcome → the written value. */
type Codes = Readonly<Record<string, unknown>>

function codeOf(codes: Codes, scale: string, vocabulary: Vocabulary): Answer {
  return answerOf(Object.hasOwn(codes, scale) ? codes[scale] : undefined, vocabulary)
}

function answerOf(value: unknown, { read }: Vocabulary): Answer {
  const reading = read(value)
  return reading.kind === 'answer' ? reading.answer : UNKNOWN
}

function problemsOf(codes: Codes, path: Path, scales: readonly string[], vocabulary: Vocabulary): readonly Problem[] {
  return Object.entries(codes).flatMap(([scale, value]): readonly Problem[] => {
    const at = [...path, scale]
    return scales.includes(scale)
      ? problemsOfAnswer(scale, value, at, vocabulary)
      : unlisted('condition', scale, scales, at, true)
  })
}

function problemsOfAnswer(scale: string, value: unknown, path: Path, { read, refuse }: Vocabulary): readonly Problem[] {
  const { kind } = read(value)
  if (kind === 'answer' || kind === 'nothing') return []
  const { message, hint } = refuse(value)
  return [
    { code: typeof value === 'string' ? 'unknown-answer' : 'wrong-type', message: `${scale}: ${message}`, hint, path },
  ]
}
