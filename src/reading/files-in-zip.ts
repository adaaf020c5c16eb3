import { kindOfBytes } from './file-kind.ts'
import { isTable, isZip, TABLE_KINDS } from './file-names.ts'
import type { Finding } from './problems/problem.ts'
import { Unreadable } from './table/workbook/unreadable.ts'
import { MAX_INFLATED, openZip, type Parts, type ZipBudget } from './table/workbook/zip.ts'

/** A file in a zip file. */
interface ZippedFile {
  /** With its folders, and the zip files in which it is. */
  readonly name: string
  /** When it was last changed, in milliseconds. */
  readonly modified: number
  /** Empty if it can't be read. */
  readonly bytes: Uint8Array
  /** Why it can't be read. */
  readonly problem?: Finding
}

export interface ZipContents {
  /** What can hold a table, as its name says. */
  readonly tables: readonly ZippedFile[]
  /** The names of the other files. */
  readonly others: readonly string[]
}

/** How many zip files may be in each other: that of a course, of a student, and of the student’s folder. */
const MAX_DEEP = 3

/** More files than a class hands in. */
const MAX_TABLES = 5000

const HINT = 'Extract it yourself, and give the files that are in it.'

/**
 * The files in a zip file, and in zip files in it; null if it is another file, such as a workbook. A file that can't be
 * read takes no other along. Hidden files and those that macOS adds are left out. Names are only names, also if they
 * have `..`: nothing is written. All zip files together may hold as much as one.
 */
export function filesInZip(bytes: Uint8Array): ZipContents | { readonly problem: Finding } | null {
  if (kindOfBytes(bytes) !== 'zip') return null
  return readZip(bytes, 1, { bytes: MAX_INFLATED, tables: MAX_TABLES })
}

interface Budget extends ZipBudget {
  tables: number
}

function readZip(bytes: Uint8Array, depth: number, budget: Budget): ZipContents | { readonly problem: Finding } {
  const opened = unlessUnreadable(() => openZip(bytes, budget))
  if ('problem' in opened) return opened
  const { all, read } = opened.value
  const tables: ZippedFile[] = []
  const others: string[] = []
  for (const { name, modified } of all.filter((part) => !part.name.endsWith('/') && !isHidden(part.name))) {
    if (!isTable(name)) others.push(name)
    else if (budget.tables-- > 0) take({ name, modified, ...contentOf(read, name) })
    else return { problem: problemOf(`it holds more than ${MAX_TABLES} files`) }
  }
  return { tables, others }

  function take(file: ZippedFile): void {
    const inner = isZip(file.name) && kindOfBytes(file.bytes) === 'zip' ? innerFiles(file.bytes) : null
    // Its reader says what is wrong with it.
    if (inner === null) tables.push(file)
    else if ('problem' in inner) tables.push({ ...file, problem: inner.problem })
    else {
      for (const each of inner.tables) tables.push({ ...each, name: `${file.name}/${each.name}` })
      for (const each of inner.others) others.push(`${file.name}/${each}`)
      if (inner.tables.length + inner.others.length === 0) others.push(file.name)
    }
  }

  function innerFiles(content: Uint8Array): ReturnType<typeof readZip> {
    if (depth < MAX_DEEP) return readZip(content, depth + 1, budget)
    return { problem: problemOf(`it is inside ${MAX_DEEP} others`) }
  }
}

/** What is said of a zip file without a table. */
export const NO_TABLE: Finding = {
  code: 'bad-zip',
  message: 'The zip file has no table',
  hint: `Tables: ${TABLE_KINDS}.`,
}

/** What is said of a file in it that has not the name of a table. */
export const NOT_A_TABLE: Finding = {
  code: 'bad-zip',
  message: 'This file is not a table',
  hint: `Ask for one: ${TABLE_KINDS}.`,
}

function contentOf(read: Parts['read'], name: string): Pick<ZippedFile, 'bytes' | 'problem'> {
  const content = unlessUnreadable(() => read(name) ?? new Uint8Array())
  return 'problem' in content ? { bytes: new Uint8Array(), ...content } : { bytes: content.value }
}

function unlessUnreadable<T>(read: () => T): { readonly value: T } | { readonly problem: Finding } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: problemOf(error.what) }
    throw error
  }
}

function problemOf(what: string): Finding {
  return { code: 'bad-zip', message: `The zip file can't be opened: ${what}`, hint: HINT }
}

function isHidden(name: string): boolean {
  return name.split('/').some((step) => /^\.+[^.]/.test(step) || step === '__MACOSX')
}
