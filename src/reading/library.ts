import type { Case } from '../model/case.ts'
import { compareText, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { codedEpisodes, type Library } from '../model/library.ts'
import { toCase, toFramework } from './decode.ts'
import { digestOf } from './digest.ts'
import { type ReadDocument, readDocument } from './document.ts'
import { FRAMEWORK_FILE, type SourceFile } from './files.ts'
import { locationIn, placed } from './problem.ts'
import { caseRules } from './rules/case.ts'
import { codingRules } from './rules/coding.ts'
import { frameworkRules, tableRules } from './rules/framework.ts'
import { caseSchema, type WrittenCase } from './schema/case.ts'
import { frameworkSchema } from './schema/framework.ts'

export interface ReadLibrary {
  /** Null when anything has an error. */
  readonly library: Library | null
  /** Every problem of every file, in order of place. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Files → a library, or every problem of all of them. A file named `framework.yaml` is the framework;
 * without one, `fallback` is. Every other file is a case. The order of the files does not matter.
 */
export function readLibrary(folder: string, files: readonly SourceFile[], fallback: SourceFile | null): ReadLibrary {
  const own = files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
  const framework = own === null ? NO_FRAMEWORK : readFramework(own)
  const caseFiles = files.filter((file) => file !== own)
  const documents = caseFiles.map((file) => readDocument(file, caseSchema))
  const cases = documents.flatMap(({ document }) => (document === null ? [] : [document]))
  const diagnostics = sortDiagnostics([
    ...framework.diagnostics,
    ...documents.flatMap((document) => document.diagnostics),
    ...cases.flatMap((document) => caseProblems(document, framework.framework)),
    ...duplicateIds(cases),
    ...(caseFiles.length === 0 ? [noCases(folder)] : []),
  ])
  if (framework.framework === null || hasErrors(diagnostics)) return { library: null, diagnostics }
  const ordered = cases.map(({ value }) => toCase(value)).toSorted(byDate)
  const library: Library = {
    framework: framework.framework,
    episodes: codedEpisodes(ordered, framework.framework).toSorted(
      (a, b) => compareText(a.from, b.from) || compareText(a.case, b.case) || compareText(a.episode, b.episode),
    ),
    digest: digestOf(own === null ? files : [own, ...caseFiles]),
    cases: ordered,
  }
  return { library, diagnostics }
}

interface ReadFramework {
  /** Null when it cannot be read at all; with errors it still serves to check cases against. */
  readonly framework: Framework | null
  readonly diagnostics: readonly Diagnostic[]
}

const NO_FRAMEWORK: ReadFramework = { framework: null, diagnostics: [] }

function readFramework(file: SourceFile): ReadFramework {
  const { document, diagnostics } = readDocument(file, frameworkSchema)
  if (document === null) return { framework: null, diagnostics }
  const rules = document.sound ? [...frameworkRules, ...tableRules] : frameworkRules
  const problems = document.place(rules.flatMap((rule) => rule(document.value)))
  const usable = document.value.conditions.length > 0 && Object.keys(document.value.answers).length > 0
  return { framework: usable ? toFramework(document.value) : null, diagnostics: [...diagnostics, ...problems] }
}

function caseProblems(document: ReadDocument<WrittenCase>, framework: Framework | null): readonly Diagnostic[] {
  const named = { name: baseName(document.file), value: document.value }
  return document.place([
    ...caseRules.flatMap((rule) => rule(named)),
    ...(framework === null ? [] : codingRules.flatMap((rule) => rule(document.value, framework))),
  ])
}

function duplicateIds(cases: readonly ReadDocument<WrittenCase>[]): readonly Diagnostic[] {
  const inOrder = cases.toSorted((a, b) => compareText(a.file.name, b.file.name))
  return inOrder.flatMap((document, index) => {
    const first = inOrder.find((other) => other.value.id === document.value.id) as ReadDocument<WrittenCase>
    return inOrder.indexOf(first) === index
      ? []
      : document.place([
          {
            code: 'duplicate-id',
            message: `The id "${document.value.id}" is taken by ${first.file.name}`,
            hint: 'Every case has an id of its own.',
            path: ['id'],
          },
        ])
  })
}

function noCases(folder: string): Diagnostic {
  return placed(
    { code: 'no-cases', message: 'The library holds no case file (*.yaml)', path: [] },
    locationIn(folder, '', 0),
  )
}

function baseName({ name }: SourceFile): string {
  return (name.split('/').at(-1) as string).replace(/\.ya?ml$/i, '')
}

function byDate(a: Case, b: Case): number {
  return compareText(a.episodes[0]?.from ?? '', b.episodes[0]?.from ?? '') || compareText(a.id, b.id)
}
