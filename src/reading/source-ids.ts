import { compareText } from '../model/compare-text.ts'
import { isKey } from '../model/id.ts'
import { readDocument } from './document.ts'
import { isCase, isExercise } from './file-names.ts'
import { caseSchema } from './schema/case.ts'
import { exerciseSchema } from './schema/exercise.ts'
import type { SourceFile } from './source-file.ts'

/** The ids of all sources that the cases and exercises among these files list, each once. The files may have faults. */
export function sourceIdsIn(files: readonly SourceFile[]): readonly string[] {
  const documents = [
    ...files.filter(isCase).map((file) => readDocument(file, caseSchema).document),
    ...files.filter(isExercise).map((file) => readDocument(file, exerciseSchema).document),
  ]
  const ids = documents.flatMap((document) => Object.keys(document?.value.sources ?? {}))
  return [...new Set(ids)].filter(isKey).toSorted(compareText)
}
