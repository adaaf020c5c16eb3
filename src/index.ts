// The API for other programs. Only `loadLibrary` reads files; everything else is pure.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sortDiagnostics } from './model/diagnostic.ts'
import { SHIPPED } from './model/library.ts'
import { FRAMEWORK_FILE } from './reading/file-names.ts'
import { readFolder, readOneFile } from './reading/files.ts'
import { type ReadLibrary, readLibrary } from './reading/library.ts'

export type { MinimizedTable, MinimizeOptions } from './analysis/minimize-table.ts'
export { minimize } from './analysis/minimize-table.ts'
export { necessity, sufficiency } from './analysis/relations.ts'
export type { Necessity, Sufficiency } from './analysis/results.ts'
export type { Question } from './analysis/scaled.ts'
export type {
  Cutoffs,
  Figure,
  Model,
  NoSolution,
  Solution,
  SolutionSet,
  TooLarge,
  TruthTable,
  TruthTableRow,
} from './analysis/solution-results.ts'
export { type SolveOptions, solve } from './analysis/solve.ts'
export { truthTable } from './analysis/truth-table.ts'
export { assess, type Question as AssessQuestion } from './assessment/assess.ts'
export type { Assessment, Weights } from './assessment/assessment.ts'
export type { EpisodeFilter } from './assessment/episodes.ts'
export type { Dataset } from './model/dataset.ts'
export type { Diagnostic } from './model/diagnostic.ts'
export type { Catalog, Library } from './model/library.ts'
export type { ProblemCode } from './model/problems.ts'
export type { ReadLibrary }

/** The library that comes with the package. */
const SHIPPED_FOLDER = fileURLToPath(new URL('../cases', import.meta.url))

/** The API reserves no names for options or fields; only commands do. */
const NOTHING_RESERVED: ReadonlySet<string> = new Set()

/**
 * Loads a folder of case files (by default the shipped ones) as a library, or returns every problem in its files, in order of place.
 * A folder without a `framework.yaml` uses the shipped framework. Throws when a file or the folder cannot be read.
 */
export function loadLibrary(folder: string = SHIPPED_FOLDER): ReadLibrary {
  const { files, diagnostics } = readFolder(folder)
  const own = files.some(({ name }) => name === FRAMEWORK_FILE)
  const name = folder === SHIPPED_FOLDER ? SHIPPED : folder
  const fallback = own ? null : readOneFile(join(SHIPPED_FOLDER, FRAMEWORK_FILE))
  const read = readLibrary(name, files, fallback, NOTHING_RESERVED)
  return {
    library: diagnostics.length === 0 ? read.library : null,
    diagnostics: sortDiagnostics([...diagnostics, ...read.diagnostics]),
  }
}
