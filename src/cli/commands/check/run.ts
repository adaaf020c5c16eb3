import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { FRAMEWORK_FILE, isBlind, isCase } from '../../../reading/file-names.ts'
import { exists, isFolder, type ReadFiles, readFolder, readOneFile } from '../../../reading/files.ts'
import { readLibrary } from '../../../reading/library.ts'
import { modelineProblems } from '../../../reading/modeline.ts'
import { snapshotOf } from '../../../reading/snapshot.ts'
import type { SourceFile } from '../../../reading/source-file.ts'
import { isIn, isShipped, type Part, partOf, withExtended } from '../../../reading/stack/part.ts'
import { type ReadStack, readStack } from '../../../reading/stack/stack.ts'
import type { Problems } from '../../../rendering/problems/problems.ts'
import { type CheckReport, createReport } from '../../../results/check/document.ts'
import { checkResult } from '../../../results/check/result.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { partsNamed, shippedFolder, snapshotFolder, usedFramework } from '../../library/parts.ts'
import { readable } from '../../library/readable.ts'
import type { Session } from '../../terminal/session.ts'
import { VERSION } from '../../version.ts'
import type { CheckOptions } from './command.ts'
import { fromRoot, resolved } from './from-root.ts'

/**
 * Reports every problem in the named libraries and files, or in the library in use. A path that can't be read does not
 * stop the others; a DataError reports it at the end.
 */
export async function runCheck(
  session: Session,
  { paths, formatted, strict = false }: CheckOptions,
): Promise<ExitStatus> {
  const { settings, home } = session
  if (settings.quiet && formatted) {
    throw new UsageError("--quiet prints nothing, so it can't be combined with --format or --json.")
  }
  if (settings.quiet && settings.out !== undefined) {
    throw new UsageError("--quiet prints nothing, so it can't be combined with --out.")
  }
  const reserved = await session.program.reservedNames()
  const named = paths.map(openNamed)
  const folders = named.flatMap(({ folder }) => folder ?? [])
  if (settings.libraryFrom === '--library') refuseIdleLibrary(named)
  const checks = [
    ...(paths.length === 0 ? checkLibraries(settings.libraries, home, reserved) : []),
    ...folders.flatMap((folder) => checkLibraries([folder], home, reserved)),
    ...checkFiles(
      named.flatMap(({ file }) => file ?? []),
      settings.libraries,
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
  if (paths.length === 0 && settings.libraries.length === 0 && exists(FRAMEWORK_FILE)) {
    await session.warn('This was the shipped library. To check this folder: backroom check .')
  }
  const unreadable = [...new Set(named.flatMap(({ reason }) => reason ?? []))]
  if (unreadable.length > 0) throw new DataError(unreadable.join('\n'))
  const failures = report.errors + (strict ? report.warnings : 0)
  return failures > 0 ? EXIT.failed : EXIT.done
}

function problemsOf({ diagnostics }: CheckReport, root: string): Problems {
  const placed = diagnostics.map(({ location, ...diagnostic }) => ({
    ...diagnostic,
    location: { ...location, file: fromRoot(location.file, root) },
  }))
  return { version: VERSION, diagnostics: placed }
}

/** What a path names: exactly one of the three is set. */
interface Named {
  readonly folder?: string
  readonly file?: SourceFile
  /** Why the path can't be read. */
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

/** The library in use is checked if nothing is named. It is also needed to check a file outside any library. */
function refuseIdleLibrary(named: readonly Named[]): void {
  const standsAlone = ({ folder, file }: Named): boolean =>
    folder === undefined && (file === undefined || libraryAround(file.path) === null)
  if (named.length === 0 || named.some(standsAlone)) return
  throw new UsageError('Each path is in a library already, so --library has no effect.')
}

interface Check {
  /** Their paths. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Files with their problems, also those that only an editor would notice. */
function checked(files: readonly SourceFile[], diagnostics: readonly Diagnostic[]): Check {
  return { files: files.map(({ path }) => path), diagnostics: [...diagnostics, ...files.flatMap(modelineProblems)] }
}

/** Each problem once, even if two of the named paths lead to the same file. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, message, location } = diagnostic
    const key = JSON.stringify([resolved(location.file), location.line, location.column, code, message])
    if (!known.has(key)) known.set(key, diagnostic)
  }
  return [...known.values()]
}

/**
 * Libraries as they are used together, under one framework. The shipped one is checked only if it is named, or alone.
 */
function checkLibraries(names: readonly string[], home: string, reserved: ReadonlySet<string>): readonly Check[] {
  const parts = partsNamed(names, home)
  const isNamed = (part: Part): boolean => names.length === 0 || names.includes(part.name)
  return checkStack(parts, isNamed, home, reserved)
    .filter(({ part }) => isNamed(part))
    .map(({ part, diagnostics }) =>
      checked([...part.files, ...(part.extension === null ? [] : [part.extension])], diagnostics),
    )
}

/** Reads libraries that are used together. The shipped one is not parsed again unless it `isChecked`. */
function checkStack(
  parts: readonly Part[],
  isChecked: (part: Part) => boolean,
  home: string,
  reserved: ReadonlySet<string>,
): ReadStack['parts'] {
  const snapshot = parts.some((part) => isShipped(part) && isChecked(part))
    ? null
    : snapshotOf(parts, snapshotFolder(home))
  return readStack(parts, { framework: usedFramework(parts, home), reserved, snapshot }).parts
}

/**
 * Checks single files. Each uses the framework of its library, which is the nearest folder above it with a framework
 * file. A file outside any library uses the framework in use.
 */
function checkFiles(
  named: readonly SourceFile[],
  libraries: readonly string[],
  home: string,
  reserved: ReadonlySet<string>,
): readonly Check[] {
  const inUse = usedFramework(partsNamed(libraries, home), home)
  return [...grouped(named)].map(([root, files]): Check => {
    if (root !== '') return checkMembers(root, files, home, reserved)
    const { diagnostics } = readLibrary(root, files, inUse, reserved)
    return checked(files, diagnostics.filter(isIn(files)))
  })
}

/**
 * Checks files of one library. A blind file is compared with the cases of its library, whose own problems are not
 * reported.
 */
function checkMembers(
  root: string,
  members: readonly SourceFile[],
  home: string,
  reserved: ReadonlySet<string>,
): Check {
  const files = members.map((file) => ({ ...file, name: nameIn(root, file.path) }))
  const isWhole = files.some(({ name }) => name === FRAMEWORK_FILE)
  const framework = isWhole ? [] : [readable(() => readOneFile(join(root, FRAMEWORK_FILE)))]
  const cases = files.some(isBlind) ? casesBeside(files, root) : NO_FILES
  const part = partOf(root, root, { files: [...files, ...framework, ...cases.files], diagnostics: cases.diagnostics })
  const parts = readable(() => withExtended([part], shippedFolder(home)))
  const found = checkStack(parts, (each) => each === part, home, reserved).flatMap(({ diagnostics }) => diagnostics)
  return checked(files, [...cases.diagnostics, ...found.filter(isIn(files))])
}

const NO_FILES: ReadFiles = { files: [], diagnostics: [] }

/** The other cases of a library, with what kept one from being read. */
function casesBeside(named: readonly SourceFile[], root: string): ReadFiles {
  const { files, diagnostics } = readable(() => readFolder(root))
  const isNamed = ({ name }: SourceFile): boolean => named.some((file) => file.name === name)
  return { files: files.filter((file) => isCase(file) && !isNamed(file)), diagnostics }
}

/** The files of each library; '' for files outside any library. */
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
