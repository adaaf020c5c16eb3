import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Diagnostic, hasErrors } from '../../../model/diagnostic.ts'
import { exists, FRAMEWORK_FILE, isFolder, readOneFile, type SourceFile } from '../../../reading/files.ts'
import { readLibrary } from '../../../reading/library.ts'
import type { Problems } from '../../../rendering/problems/problems.ts'
import { type CheckReport, createReport } from '../../../results/check/document.ts'
import { checkResult } from '../../../results/check/result.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { collect, readable } from '../../library/library.ts'
import type { Session } from '../../terminal/session.ts'
import { VERSION } from '../../version.ts'
import type { CheckOptions } from './command.ts'
import { fromRoot, resolved } from './from-root.ts'

/**
 * Every problem of the libraries and files named, or of the library in use. What is named and cannot be read does
 * not keep the rest from being checked; it is told at the end, by a DataError.
 */
export async function runCheck(session: Session, { paths, formatted }: CheckOptions): Promise<ExitStatus> {
  const { settings, home } = session
  if (settings.quiet && formatted) {
    throw new UsageError("--quiet prints nothing, so it can't be combined with --format or --json.")
  }
  if (settings.quiet && settings.out !== undefined) {
    throw new UsageError("--quiet prints nothing, so it can't be combined with --out.")
  }
  const reserved = await session.program.reservedNames()
  const named = paths.map(openNamed)
  if (settings.libraryFrom === '--library') refuseIdleLibrary(named)
  const checks = [
    ...(paths.length === 0 ? [checkFolder(settings.library, home, reserved)] : []),
    ...named.flatMap(({ folder }) => (folder === undefined ? [] : [checkFolder(folder, home, reserved)])),
    ...checkFiles(
      named.flatMap(({ file }) => file ?? []),
      settings.library,
      home,
      reserved,
    ),
  ]
  const report = createReport(
    new Set(checks.flatMap(({ files }) => files.map(resolved))).size,
    distinct(checks.flatMap(({ diagnostics }) => diagnostics)),
  )
  if (!settings.quiet && checks.length > 0) {
    await session.show(checkResult, { report, problems: problemsOf(report, session.env.GITHUB_WORKSPACE || '.') })
  }
  if (paths.length === 0 && settings.library === null && exists(FRAMEWORK_FILE)) {
    await session.warn('This was the shipped library. To check this folder: backroom check .')
  }
  const unreadable = [...new Set(named.flatMap(({ reason }) => reason ?? []))]
  if (unreadable.length > 0) throw new DataError(unreadable.join('\n'))
  return report.errors > 0 ? EXIT.failed : EXIT.done
}

function problemsOf({ diagnostics }: CheckReport, root: string): Problems {
  const placed = diagnostics.map(({ location, ...diagnostic }) => ({
    ...diagnostic,
    location: { ...location, file: fromRoot(location.file, root) },
  }))
  return { version: VERSION, diagnostics: placed }
}

/** What a path names: one of the three. */
interface Named {
  readonly folder?: string
  readonly file?: SourceFile
  /** Why it can be neither. */
  readonly reason?: string
}

function openNamed(path: string): Named {
  try {
    return readable(() => (isFolder(path) ? { folder: path } : { file: readOneFile(path) }))
  } catch (error) {
    if (error instanceof DataError) return { reason: error.message }
    throw error
  }
}

/** The library in use is checked when nothing is named, or helps to check a file that stands in none. */
function refuseIdleLibrary(named: readonly Named[]): void {
  const standsAlone = ({ folder, file }: Named): boolean =>
    folder === undefined && (file === undefined || libraryAround(file.path) === null)
  if (named.length === 0 || named.some(standsAlone)) return
  throw new UsageError('Each path is a library, or stands in one: --library has no use with them.')
}

interface Check {
  /** Their paths. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Each problem once, also where two of the paths named lead to its file. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, message, location } = diagnostic
    const key = JSON.stringify([resolved(location.file), location.line, location.column, code, message])
    if (!known.has(key)) known.set(key, diagnostic)
  }
  return [...known.values()]
}

function checkFolder(folder: string | null, home: string, reserved: ReadonlySet<string>): Check {
  const { path, files, fallback, diagnostics } = collect(folder, home)
  // Of a folder that cannot be read, nothing more is known.
  const found =
    files.length === 0 && hasErrors(diagnostics) ? [] : readLibrary(path, files, fallback, reserved).diagnostics
  return {
    files: files.map((file) => file.path),
    diagnostics: [...diagnostics, ...found],
  }
}

/**
 * Files by themselves, each with the framework of the library that it stands in: the nearest folder above
 * it that has one. A file that stands in none is read with the framework in use.
 */
function checkFiles(
  named: readonly SourceFile[],
  library: string | null,
  home: string,
  reserved: ReadonlySet<string>,
): readonly Check[] {
  return [...grouped(named)].map(([root, members]) => {
    const files = members.map((file) => (root === '' ? file : { ...file, name: nameIn(root, file.path) }))
    const own = files.find(({ name }) => name === FRAMEWORK_FILE)
    const around = root === '' ? frameworkOf(library, home) : readable(() => readOneFile(join(root, FRAMEWORK_FILE)))
    const { diagnostics } = readLibrary(root, files, own === undefined ? around : null, reserved)
    return {
      files: files.map((file) => file.path),
      diagnostics: diagnostics.filter(({ location }) => members.some(({ path }) => path === location.file)),
    }
  })
}

/** Files by the library around each; '' for none. */
function grouped(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const groups = new Map<string, readonly SourceFile[]>()
  for (const file of files) {
    const root = libraryAround(file.path) ?? ''
    groups.set(root, [...(groups.get(root) ?? []), file])
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

function frameworkOf(library: string | null, home: string): SourceFile | null {
  const { files, fallback } = collect(library, home)
  return files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
}
