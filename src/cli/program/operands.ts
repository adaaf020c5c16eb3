import { pathList } from '../../model/clipped.ts'
import { isTable, TABLE_KINDS } from '../../reading/file-names.ts'
import type { LeftOut, NamedFiles } from '../../reading/named-files.ts'
import { onDisk } from '../../reading/on-disk.ts'
import { isPattern } from '../../reading/wildcards.ts'
import { skippedFiles } from '../../rendering/skipped-files.ts'
import { counted } from '../../rendering/words.ts'
import { DataError, UsageError } from '../errors.ts'
import { readable } from '../library/readable.ts'
import type { Command } from './declaration.ts'
import { type OperandDeclaration, offersFiles } from './options.ts'
import type { GivenOptions } from './values.ts'

/** The operands of a command line, with the files that its patterns and folders stand for. */
export interface ExpandedOperands {
  /** As commander has them: in the order of their declarations, those of a variadic one as a list. */
  readonly words: readonly unknown[]
  /** What was left out of folders, as warnings. */
  readonly notes: readonly string[]
}

/**
 * Expands patterns and folders where a command reads files, because cmd and PowerShell leave that to the program. All
 * names of files become those on the disk. The values of options are replaced. Throws a DataError if nothing is found,
 * and a UsageError if a pattern stands for several files where only one can be read.
 */
export async function expandOperands(
  { operands }: Command,
  words: readonly unknown[],
  given: GivenOptions,
): Promise<ExpandedOperands> {
  for (const [option, path] of given.files()) {
    given.replace(option, option.offer === 'files' ? await theOne(path) : onDisk(path))
  }
  const notes: string[] = []
  const expanded = await Promise.all(
    words.map(async (word, index) => {
      const operand = operands[index]
      if (operand === undefined || !offersFiles(operand.offer)) return word
      if (typeof word === 'string') return await theOne(word)
      return Array.isArray(word) ? await expandAll(word.map(onDisk), operand, notes) : word
    }),
  )
  return { words: expanded, notes }
}

/** The one file that a word names, or that it matches as a pattern. */
async function theOne(word: string): Promise<string> {
  if (!isPattern(word)) return onDisk(word)
  const { paths } = await namedBy(word, null)
  const [path = word] = paths
  if (paths.length <= 1) return path
  throw new UsageError(`"${word}" matches ${counted(paths.length, 'file')}: ${pathList(paths)}. Name one of them.`)
}

async function expandAll(
  words: readonly string[],
  { inFolders }: OperandDeclaration<unknown>,
  notes: string[],
): Promise<readonly string[]> {
  if (inFolders === undefined && !words.some(isPattern)) return words
  const named = await Promise.all(words.map((word) => namedBy(word, inFolders === undefined ? null : isTable)))
  const paths = named.flatMap((each) => each.paths)
  notes.push(...named.flatMap(({ leftOut }) => leftOut.flatMap(notesOf)))
  if (words.length === 0 || paths.length > 0) return paths
  throw new DataError([`No table (${TABLE_KINDS}) is in ${pathList(words)}.`, ...notes].join('\n'))
}

function notesOf({ folder, others, notFiles }: LeftOut): readonly string[] {
  return [...skippedFiles(folder, others, `not ${TABLE_KINDS}`), ...skippedFiles(folder, notFiles, 'links or devices')]
}

async function namedBy(word: string, meant: ((name: string) => boolean) | null): Promise<NamedFiles> {
  const { filesNamed } = await import('../../reading/named-files.ts')
  return readable(() => filesNamed(word, meant))
}
