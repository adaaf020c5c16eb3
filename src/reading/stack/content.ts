import type { Blind } from '../../model/blind.ts'
import { compareText } from '../../model/compare-text.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Framework } from '../../model/framework.ts'
import { byFirstEpisode, byTime, type CaseFiles, codedEpisodes, type LazyLibrary } from '../../model/library.ts'
import { readCaseFiles } from '../case-files.ts'
import { toCase, toExercise } from '../decode.ts'
import { digestOf } from '../digest.ts'
import { duplicateIds, readDocuments } from '../documents.ts'
import { baseName, isBlind } from '../file-names.ts'
import type { ReadFramework } from '../framework.ts'
import { blindProblems, type KnownCase } from '../rules/blind.ts'
import { blindSchema } from '../schema/blind.ts'
import type { Part } from './part.ts'

/** What a part of a stack holds beside its framework. */
export interface Content {
  readonly known: readonly KnownCase[]
  /** The problems of its cases and exercises. */
  readonly diagnostics: readonly Diagnostic[]
  /** Its blind files, held against the cases of all parts. `others` are the blind files of parts that come after it. */
  blindFiles(cases: readonly KnownCase[], others: () => readonly Blind[]): BlindFiles
  /** All as a library. Nothing in it may have an error. */
  library(framework: Framework, blinds: () => readonly Blind[]): LazyLibrary
}

interface BlindFiles {
  readonly diagnostics: readonly Diagnostic[]
  blinds(): readonly Blind[]
}

/** What the build checked and stored. Its case files are not needed yet. */
export function storedContent(stored: LazyLibrary): Content {
  const ids = [...new Set(stored.catalog.episodes.map((episode) => episode.case))]
  return {
    known: ids.map((id) => ({ name: id, id, texts: () => stored.caseOf(id) })),
    diagnostics: [],
    blindFiles: () => ({ diagnostics: [], blinds: () => stored.files().blinds }),
    library: () => stored,
  }
}

/** What is written in the files of a part, under the framework in use. */
export function writtenContent({ name, files }: Part, inUse: ReadFramework): Content {
  const { cases, exercises, known, diagnostics } = readCaseFiles(files, inUse)
  return {
    known,
    diagnostics,
    blindFiles: (all, others) => {
      const read = readDocuments(files.filter(isBlind), blindSchema, ({ file, value }) =>
        blindProblems(baseName(file), value, all, others()),
      )
      const blinds = read.documents.map(({ value }) => value)
      return { diagnostics: [...read.diagnostics, ...duplicateIds(read.documents)], blinds: () => blinds }
    },
    library: (framework, blinds) => {
      const whole: CaseFiles = {
        cases: cases.map((each) => toCase(each, name)).toSorted(byFirstEpisode),
        exercises: exercises.map(toExercise).toSorted(byId),
        blinds: blinds().toSorted(byId),
      }
      return {
        catalog: {
          framework,
          episodes: codedEpisodes(whole.cases, framework).toSorted(byTime),
          exercises: whole.exercises.map(({ id, president, title, from }) => ({ id, president, title, from })),
          digest: digestOf(files),
        },
        caseOf: (id) => whole.cases.find((each) => each.id === id) ?? null,
        files: () => whole,
      }
    },
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id)
}
