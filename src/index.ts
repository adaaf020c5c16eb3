// The API for other programs. Only `loadLibrary` reads files; everything else is pure.
import { fileURLToPath } from 'node:url'
import { sortDiagnostics } from './model/diagnostic.ts'
import { type ReadLibrary, readTogether } from './reading/library.ts'
import { snapshotOf } from './reading/snapshot.ts'
import { frameworkInUse, partsOf } from './reading/stack/part.ts'

export { bellMembership, crispValue, directMembership, proposedThresholds } from './analysis/calibration.ts'
export type { MinimizedTable, MinimizeOptions } from './analysis/minimize-table.ts'
export { minimize } from './analysis/minimize-table.ts'
export type { Necessity } from './analysis/necessity-results.ts'
export { necessity, sufficiency } from './analysis/relations.ts'
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
export type { Sufficiency } from './analysis/sufficiency-results.ts'
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

/** Where the build stored it, so that it need not be parsed. */
const SNAPSHOT_FOLDER = fileURLToPath(new URL('../dist', import.meta.url))

/** The API reserves no names for options or fields; only commands do. */
const NOTHING_RESERVED: ReadonlySet<string> = new Set()

/**
 * Loads a folder of case files (by default the shipped ones) as a library, or returns every problem in its files, in order of place.
 * A folder without a `framework.yaml` uses the shipped framework. One whose `framework.yaml` says `extends: shipped` is
 * used together with the shipped library. Throws when a file or the folder cannot be read.
 */
export function loadLibrary(folder: string = SHIPPED_FOLDER): ReadLibrary {
  const parts = partsOf(folder === SHIPPED_FOLDER ? [] : [folder], SHIPPED_FOLDER)
  const framework = frameworkInUse(parts, SHIPPED_FOLDER)
  const snapshot = snapshotOf(parts, SNAPSHOT_FOLDER)
  const { library, diagnostics } = readTogether(parts, { framework, reserved: NOTHING_RESERVED, snapshot })
  return { library, diagnostics: sortDiagnostics(diagnostics) }
}
