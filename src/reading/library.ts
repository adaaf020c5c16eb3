import type * as z from 'zod/mini'
import { compareText } from '../model/compare-text.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { byFirstEpisode, byTime, type CaseFiles, type Catalog, codedEpisodes, type Library } from '../model/library.ts'
import { toCase, toExercise, toFramework } from './decode.ts'
import { digestOf } from './digest.ts'
import { type ReadDocument, readDocument } from './document.ts'
import { baseName, FRAMEWORK_FILE, isBlind, isCase, isExercise } from './file-names.ts'
import type { SourceFile } from './files.ts'
import { placedIn } from './problems/place.ts'
import type { Problem } from './problems/problem.ts'
import { blindProblems } from './rules/blind.ts'
import { caseRules } from './rules/case.ts'
import { codingRules, outcomeRules } from './rules/coding.ts'
import { exerciseProblems } from './rules/exercise.ts'
import { frameworkRules, reservedIds, tableRules } from './rules/framework.ts'
import { blindSchema } from './schema/blind.ts'
import { caseSchema, type WrittenCase } from './schema/case.ts'
import { exerciseSchema } from './schema/exercise.ts'
import { frameworkSchema } from './schema/framework.ts'

const NO_FRAMEWORK: ReadFramework = { framework: null, diagnostics: [] }

export interface ReadLibrary {
  /** Null when anything has an error. */
  readonly library: Library | null
  /** Every problem in every file, in order of discovery. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Files → a library, or every problem in them. A file named `framework.yaml` is the framework; if it is missing,
 * `fallback` is. Files in `exercises/` are open exercises, files in `blind/` hide cases from a class, and every other
 * file is a case. The order of the files affects only the order of the problems. No condition can have a `reserved`
 * name.
 */
export function readLibrary(
  folder: string,
  files: readonly SourceFile[],
  fallback: SourceFile | null,
  reserved: ReadonlySet<string>,
): ReadLibrary {
  const own = files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
  const others = files.filter((file) => file !== own)
  const read = own === null ? NO_FRAMEWORK : readFramework(own, reserved)
  const digest = digestOf(own === null ? files : [own, ...others])
  return readCases({ name: folder, files: others, digest }, read)
}

interface Part {
  /** How results call the library: its folder as it was named. */
  readonly name: string
  /** Without a framework. */
  readonly files: readonly SourceFile[]
  readonly digest: string
}

/** The files of a library under a framework that has been read already. */
export function readCases(
  { name, files: others, digest }: Part,
  { framework, diagnostics: frameworkProblems }: ReadFramework,
): ReadLibrary {
  const exercises = readAll(others.filter(isExercise), exerciseSchema, ({ file, value }) =>
    exerciseProblems(baseName(file), value, framework),
  )
  const cases = readAll(others.filter(isCase), caseSchema, ({ file, value }) =>
    caseProblems(baseName(file), value, framework, !hasErrors(frameworkProblems)),
  )
  const known = others.filter(isCase).map((file) => ({
    name: baseName(file),
    value: cases.documents.find((document) => document.file === file && document.sound)?.value ?? null,
  }))
  const blinds = readAll(others.filter(isBlind), blindSchema, ({ file, value }) =>
    blindProblems(baseName(file), value, known),
  )
  const diagnostics = [
    ...frameworkProblems,
    ...exercises.diagnostics,
    ...cases.diagnostics,
    ...blinds.diagnostics,
    ...duplicateIds([...cases.documents, ...exercises.documents]),
    ...duplicateIds(blinds.documents),
    ...(others.some(isCase) ? [] : [noCases(name)]),
  ]
  if (framework === null || hasErrors(diagnostics)) return { library: null, diagnostics }
  const caseFiles: CaseFiles = {
    cases: cases.documents.map(({ value }) => toCase(value, name)).toSorted(byFirstEpisode),
    exercises: exercises.documents.map(({ value }) => toExercise(value)).toSorted(byId),
    blinds: blinds.documents.map(({ value }) => value).toSorted(byId),
  }
  return { library: { catalog: toCatalog(framework, caseFiles, digest), files: caseFiles }, diagnostics }
}

interface ReadDocuments<T> {
  readonly documents: readonly ReadDocument<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

function readAll<S extends z.ZodMiniType>(
  files: readonly SourceFile[],
  schema: S,
  problemsOf: (document: ReadDocument<z.infer<S>>) => readonly Problem[],
): ReadDocuments<z.infer<S>> {
  const read = files.map((file) => readDocument(file, schema))
  const documents = read.flatMap(({ document }) => (document === null ? [] : [document]))
  return {
    documents,
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...documents.flatMap((document) => document.place(problemsOf(document))),
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

function toCatalog(framework: Framework, { cases, exercises }: CaseFiles, digest: string): Catalog {
  return {
    framework,
    episodes: codedEpisodes(cases, framework).toSorted(byTime),
    exercises: exercises.map(({ id, president, title, from }) => ({ id, president, title, from })),
    digest,
  }
}

export interface ReadFramework {
  /** Null when it can't be read. A framework with errors can still be used to check cases. */
  readonly framework: Framework | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a framework alone, with its problems. No condition can have a `reserved` name. */
export function readFramework(file: SourceFile, reserved: ReadonlySet<string>): ReadFramework {
  const { document, diagnostics } = readDocument(file, frameworkSchema)
  if (document === null) return { framework: null, diagnostics }
  const rules = [...frameworkRules, reservedIds(reserved), ...(document.sound ? tableRules : [])]
  const problems = document.place(rules.flatMap((rule) => rule(document.value)))
  const { conditions, answers, codings } = document.value
  const usable =
    conditions.length > 0 &&
    conditions.every(({ id }) => id !== '') &&
    Object.keys(answers).length > 0 &&
    Object.keys(codings).length > 1
  return { framework: usable ? toFramework(document.value) : null, diagnostics: [...diagnostics, ...problems] }
}

/** Cases and exercises share one set of ids. */
function duplicateIds(documents: readonly ReadDocument<{ readonly id: string }>[]): readonly Diagnostic[] {
  const inOrder = documents.toSorted((a, b) => compareText(a.file.name, b.file.name))
  return inOrder.flatMap((document, index) => {
    const first = inOrder.findIndex((other) => other.value.id === document.value.id)
    return first === index
      ? []
      : document.place([
          {
            code: 'duplicate-id',
            message: `The id "${document.value.id}" is already used by ${inOrder[first]?.file.name}`,
            hint: 'Give each case its own id.',
            path: ['id'],
          },
        ])
  })
}

function noCases(folder: string): Diagnostic {
  return placedIn(folder, '', {
    code: 'no-cases',
    message: 'The library has no case files (*.yaml)',
    start: 0,
    end: 1,
  })
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id)
}
