import type * as z from 'zod/mini'
import { compareText } from '../model/compare-text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type ReadDocument, readDocument } from './document.ts'
import type { Problem } from './problems/problem.ts'
import type { SourceFile } from './source-file.ts'

/** The files of one kind in a library, with their problems. */
export interface ReadDocuments<T> {
  readonly documents: readonly ReadDocument<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

export function readDocuments<S extends z.ZodMiniType>(
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

/** Each id can be used once among these files. */
export function duplicateIds(documents: readonly ReadDocument<{ readonly id: string }>[]): readonly Diagnostic[] {
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
