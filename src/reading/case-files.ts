import type { Diagnostic } from '../model/diagnostic.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import type { ReadDocument } from './document.ts'
import { duplicateIds, readDocuments } from './documents.ts'
import { baseName, isCase, isExercise } from './file-names.ts'
import type { ReadFramework } from './framework.ts'
import type { Problem } from './problems/problem.ts'
import type { KnownCase } from './rules/blind.ts'
import { caseRules } from './rules/case.ts'
import { codingRules, outcomeRules } from './rules/coding.ts'
import { exerciseProblems } from './rules/exercise.ts'
import { caseSchema, type WrittenCase } from './schema/case.ts'
import { exerciseSchema, type WrittenExercise } from './schema/exercise.ts'
import type { SourceFile } from './source-file.ts'

/** The cases and exercises of a library, as they are written. */
export interface ReadCaseFiles {
  readonly cases: readonly WrittenCase[]
  readonly exercises: readonly WrittenExercise[]
  /** The cases by name, for the blind files. */
  readonly known: readonly KnownCase[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the cases and exercises among these files under a framework. */
export function readCaseFiles(
  files: readonly SourceFile[],
  { framework, diagnostics: frameworkProblems }: ReadFramework,
): ReadCaseFiles {
  const exercises = readDocuments(files.filter(isExercise), exerciseSchema, ({ file, value }) =>
    exerciseProblems(baseName(file), value, framework),
  )
  const cases = readDocuments(files.filter(isCase), caseSchema, ({ file, value }) =>
    caseProblems(baseName(file), value, framework, !hasErrors(frameworkProblems)),
  )
  return {
    cases: cases.documents.map(({ value }) => value),
    exercises: exercises.documents.map(({ value }) => value),
    known: files.filter(isCase).map((file) => asKnown(file, cases.documents)),
    diagnostics: [
      ...exercises.diagnostics,
      ...cases.diagnostics,
      // Cases and exercises share one set of ids.
      ...duplicateIds([...cases.documents, ...exercises.documents]),
    ],
  }
}

function caseProblems(
  name: string,
  value: WrittenCase,
  framework: Framework | null,
  isSound: boolean,
): readonly Problem[] {
  const rules = [...codingRules, ...(isSound ? outcomeRules : [])]
  return [
    ...caseRules.flatMap((rule) => rule({ name, value })),
    ...(framework === null ? [] : rules.flatMap((rule) => rule(value, framework))),
  ]
}

function asKnown(file: SourceFile, documents: readonly ReadDocument<WrittenCase>[]): KnownCase {
  const value = documents.find((document) => document.file === file && document.sound)?.value ?? null
  return { name: baseName(file), id: value?.id ?? null, texts: () => value }
}
