import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import { exists, FRAMEWORK_FILE, isFolder, readOneFile, type SourceFile } from '../../reading/files.ts'
import { readLibrary } from '../../reading/library.ts'
import { createReport } from '../../rendering/diagnostics/document.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import { collect, libraryFolder, readable } from '../library.ts'
import { show } from '../output.ts'
import type { GlobalOptions } from '../settings.ts'

/** Every problem of the libraries and files named, or of the library in use. */
export async function runCheck(paths: readonly string[], options: GlobalOptions, io: Io): Promise<ExitStatus> {
  const folders = paths.filter((path) => readable(() => isFolder(path)))
  const singles = paths.filter((path) => !folders.includes(path))
  const library = libraryFolder(options.library, io)
  const checks = [
    ...(paths.length === 0 ? [checkFolder(library, io)] : []),
    ...folders.map((folder) => checkFolder(folder, io)),
    ...checkFiles(singles, library, io),
  ]
  const report = createReport(
    checks.reduce((sum, { files }) => sum + files, 0),
    sortDiagnostics(checks.flatMap(({ diagnostics }) => diagnostics)),
  )
  if (!options.quiet) await show({ kind: 'check', view: report }, options, io)
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

/**
 * Files by themselves, each with the framework of the library that it stands in: the nearest folder above
 * it that has one. A file that stands in none is read with the framework in use.
 */
function checkFiles(paths: readonly string[], library: string | null, io: Io): readonly Check[] {
  const byRoot = grouped(paths)
  return [...byRoot].map(([root, members]) => {
    const files = members.map((path) => {
      const file = readable(() => readOneFile(path))
      return root === '' ? file : { ...file, name: nameIn(root, path) }
    })
    const fallback = root === '' ? frameworkOf(library, io) : readable(() => readOneFile(join(root, FRAMEWORK_FILE)))
    const { diagnostics } = readLibrary(
      root,
      files,
      files.some(({ name }) => name === FRAMEWORK_FILE) ? null : fallback,
    )
    return { files: files.length, diagnostics: diagnostics.filter(({ location }) => members.includes(location.file)) }
  })
}

/** Paths by the library around each; '' for none. */
function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const root = libraryAround(path) ?? ''
    groups.set(root, [...(groups.get(root) ?? []), path])
  }
  return groups
}

function libraryAround(path: string): string | null {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (exists(join(folder, FRAMEWORK_FILE))) return folder
    if (folder === dirname(folder)) return null
  }
}

function nameIn(root: string, path: string): string {
  return relative(root, resolve(path)).split(sep).join('/')
}

function frameworkOf(library: string | null, io: Io): SourceFile | null {
  const { files, fallback } = collect(library, io)
  return files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
}
