import { join } from 'node:path'
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import { FRAMEWORK_FILE, isFolder, readOneFile, type SourceFile } from '../../reading/files.ts'
import { readLibrary } from '../../reading/library.ts'
import { createReport } from '../../rendering/diagnostics/document.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import { collect, libraryFolder, readable } from '../library.ts'
import type { GlobalOptions } from '../settings.ts'
import { show } from './shared.ts'

/** Every problem of the libraries and files named, or of the library in use. */
export async function runCheck(paths: readonly string[], options: GlobalOptions, io: Io): Promise<ExitStatus> {
  const folders = paths.filter((path) => readable(() => isFolder(path)))
  const singles = paths.filter((path) => !folders.includes(path)).map((path) => readable(() => readOneFile(path)))
  const library = libraryFolder(options.library, io)
  const checks = [
    ...(paths.length === 0 ? [checkFolder(library, io)] : []),
    ...folders.map((folder) => checkFolder(folder, io)),
    ...(singles.length === 0 ? [] : [checkFiles(singles, library, io)]),
  ]
  const report = createReport(
    checks.reduce((sum, { files }) => sum + files, 0),
    sortDiagnostics(checks.flatMap(({ diagnostics }) => diagnostics)),
  )
  if (!options.quiet) await show({ kind: 'check', report }, options, io)
  return report.errors > 0 ? EXIT.failed : EXIT.done
}

interface Check {
  readonly files: number
  readonly diagnostics: readonly Diagnostic[]
}

function checkFolder(folder: string | null, io: Io): Check {
  const { path, files, fallback, diagnostics } = collect(folder, io)
  return { files: files.length, diagnostics: [...diagnostics, ...readLibrary(path, files, fallback).diagnostics] }
}

/** Files by themselves, read with the framework among them, or else with the library's. */
function checkFiles(files: readonly SourceFile[], library: string | null, io: Io): Check {
  const own = files.find(({ name }) => name === FRAMEWORK_FILE)
  const fallback = own ?? frameworkOf(library, io)
  const { diagnostics } = readLibrary('.', files, fallback)
  const named = new Set(files.map(({ path }) => path))
  return { files: files.length, diagnostics: diagnostics.filter(({ location }) => named.has(location.file)) }
}

function frameworkOf(library: string | null, io: Io): SourceFile {
  const { files, fallback } = collect(library, io)
  const framework = files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
  return framework ?? readable(() => readOneFile(join(io.home, 'cases', FRAMEWORK_FILE)))
}
