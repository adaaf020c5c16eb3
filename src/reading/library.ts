import type { Diagnostic } from '../model/diagnostic.ts'
import type { Library } from '../model/library.ts'
import { FRAMEWORK_FILE } from './file-names.ts'
import type { SourceFile } from './source-file.ts'
import type { Part } from './stack/part.ts'
import { readStack, type StackContext } from './stack/stack.ts'

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
  const own = files.find(({ name }) => name === FRAMEWORK_FILE) ?? null
  const part = { name: folder, path: folder, files, framework: own, extension: null, diagnostics: [] }
  return readTogether([part], { framework: own ?? fallback, reserved, snapshot: null })
}

/** Libraries that are used together as one, with all their files. */
export function readTogether(parts: readonly Part[], context: StackContext): ReadLibrary {
  const { library, parts: read } = readStack(parts, context)
  return {
    library: library === null ? null : { catalog: library.catalog, files: library.files() },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}
