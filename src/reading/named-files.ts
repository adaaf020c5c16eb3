import { parse, sep } from 'node:path'
import { compareText } from '../model/compare-text.ts'
import { grouped } from '../model/grouped.ts'
import { sheetIn } from './file-kind.ts'
import { exists, isFolder, listFolder } from './files.ts'
import { onDisk } from './on-disk.ts'
import { UnreadableError } from './unreadable.ts'
import { isPattern, nameMatcher } from './wildcards.ts'

/** The files that a word on a command line names. */
export interface NamedFiles {
  /** Their paths. Those that were found are in the order of their code units, so the order is the same everywhere. */
  readonly paths: readonly string[]
  /** What was left out, for each folder that has any. */
  readonly leftOut: readonly LeftOut[]
}

/** What a folder of files has besides, as paths from the folder on. */
export interface LeftOut {
  readonly folder: string
  /** Files that have another kind of name. */
  readonly others: readonly string[]
  /** Links, pipes, and devices. A link may lead anywhere, even in a circle. */
  readonly notFiles: readonly string[]
}

/** Which files of a folder are meant, by their names. Null where a folder is not a collection of files. */
export type MeantInFolders = ((name: string) => boolean) | null

/** More entries and deeper folders than the files of a class have. Whoever names `/` gets an error instead of a wait. */
const MAX_ENTRIES = 50_000
const MAX_FOLDERS_DEEP = 32

/**
 * The files that a word names: itself, all files of a folder and its subfolders, or what a pattern matches, as in a
 * shell (`**` is any number of folders). A word that names something is never a pattern, and a word that names nothing
 * stays as it is, for its reader to report. Hidden files are found only by name. Throws an UnreadableError if a pattern
 * matches nothing, or a folder can't be read completely.
 */
export function filesNamed(word: string, meant: MeantInFolders): NamedFiles {
  const { path, sheet } = parts(word)
  const isThere = exists(word) || exists(path)
  if (word === '-' || (!isThere && !isPatternOfPaths(path))) return { paths: [word], leftOut: [] }
  const budget = { left: MAX_ENTRIES, word }
  const found = isThere ? [word] : matchesOf(path, budget).map((each) => each + sheet)
  if (found.length === 0) throw new UnreadableError(word, 'No file matches this pattern')
  if (meant === null) return { paths: found.map(asOperand), leftOut: [] }
  const all = found.map((each) =>
    sheet === '' && isFolder(each) ? filesIn(each, meant, budget) : { paths: [asOperand(each)], leftOut: [] },
  )
  return { paths: all.flatMap(({ paths }) => paths), leftOut: all.flatMap(({ leftOut }) => leftOut) }
}

/** A word may name a sheet after its workbooks: `*.xlsx#Week 2`. */
function parts(word: string): { readonly path: string; readonly sheet: string } {
  const { workbook } = sheetIn(word) ?? { workbook: word }
  return { path: workbook, sheet: word.slice(workbook.length) }
}

/** A file with the name `-` is not stdin. */
function asOperand(path: string): string {
  return path === '-' ? './-' : path
}

/** How many entries may still be looked at for a word. */
interface Budget {
  left: number
  readonly word: string
}

/** A root such as `\\?\C:\` is never part of a pattern. */
function isPatternOfPaths(path: string): boolean {
  return isPattern(path.slice(parse(path).root.length))
}

const ON_WINDOWS = sep === '\\'

/** The paths that a pattern matches, in order. */
function matchesOf(pattern: string, budget: Budget): readonly string[] {
  const { root } = parse(pattern)
  const steps = pattern.slice(root.length).split(ON_WINDOWS ? /[\\/]+/ : /\/+/)
  let paths: readonly string[] = [root]
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    paths = paths.flatMap((path) => stepFrom(path, step, isLast, budget))
  }
  return [...new Set(paths)].toSorted(compareText)
}

/** The paths that one more step of a pattern leads to. */
function stepFrom(path: string, step: string, isLast: boolean, budget: Budget): readonly string[] {
  if (!isPattern(step)) {
    const next = step === '' ? path : onDisk(under(path, step))
    return exists(next) ? [next] : []
  }
  if (path !== '' && !isFolder(path)) return []
  if (step === '**') {
    const { files, folders } = below(path, budget)
    return isLast ? files.map(({ path: each }) => each) : [path, ...folders]
  }
  const isMatch = nameMatcher(step)
  return entriesOf(path, budget)
    .filter(({ name }) => isMatch(name) && (step.startsWith('.') || !isHidden(name)))
    .map(({ name }) => under(path, name))
}

const NEEDS_NO_SLASH = ON_WINDOWS ? /^$|[\\/:]$/ : /^$|\/$/

/** Paths are written with slashes, so messages are the same everywhere. Windows reads them, too. */
function under(folder: string, name: string): string {
  if (folder === '.') return name
  const above = slashed(folder)
  return NEEDS_NO_SLASH.test(above) ? above + name : `${above}/${name}`
}

/** But `\\?\C:\` and what follows must have backslashes. */
function slashed(path: string): string {
  return ON_WINDOWS && !path.startsWith('\\\\') ? path.replaceAll(sep, '/') : path
}

/** Files of a program or system, which nobody hands in: hidden ones, those of macOS in archives, locks of Excel. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX'
}

function filesIn(folder: string, meant: (name: string) => boolean, budget: Budget): NamedFiles {
  const { files, notFiles } = below(folder, budget)
  const isMeant = ({ name }: { readonly name: string }): boolean => meant(name)
  const inside = (path: string): string => path.slice(under(folder, '').length)
  const others = files.filter((file) => !isMeant(file)).map(({ path }) => inside(path))
  return {
    paths: files.filter(isMeant).map(({ path }) => path),
    leftOut: others.length + notFiles.length === 0 ? [] : [{ folder, others, notFiles: notFiles.map(inside) }],
  }
}

/** What is in a folder and its subfolders, except for what is hidden. */
interface Below {
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly folders: readonly string[]
  readonly notFiles: readonly string[]
}

/** Links are not followed. */
function below(top: string, budget: Budget): Below {
  const files: { name: string; path: string }[] = []
  const notFiles: string[] = []
  const folders: string[] = []
  let level: readonly string[] = [top]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_FOLDERS_DEEP) throw new UnreadableError(top, `It is more than ${MAX_FOLDERS_DEEP} folders deep`)
    const next: string[] = []
    for (const folder of level) {
      for (const entry of entriesOf(folder, budget).filter(({ name }) => !isHidden(name))) {
        const path = under(folder, entry.name)
        if (entry.isDirectory()) next.push(path)
        else if (entry.isFile()) files.push({ name: entry.name, path })
        else notFiles.push(path)
      }
    }
    folders.push(...next)
    level = next
  }
  return {
    files: files.toSorted((a, b) => compareText(a.path, b.path)),
    folders,
    notFiles: notFiles.toSorted(compareText),
  }
}

function entriesOf(folder: string, budget: Budget): ReturnType<typeof listFolder> {
  try {
    const entries = listFolder(folder === '' ? '.' : folder)
    budget.left -= entries.length
    if (budget.left >= 0) return entries
  } catch (error) {
    throw new UnreadableError(folder, error)
  }
  throw new UnreadableError(budget.word, `More than ${grouped(MAX_ENTRIES)} files and folders are there`)
}
