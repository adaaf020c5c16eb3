import { type Collected, collectRows, resolveUnits } from '../classroom/collect.ts'
import { type AnswerKey, packetOf } from '../model/answer-key.ts'
import { type PlacedRow, unitLetters } from '../model/coding-row.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { type Catalog, unitsOf } from '../model/library.ts'
import { nearest } from '../model/nearest.ts'
import { readInput, type SourceFile } from '../reading/files.ts'
import { MAX_CLASS_BYTES } from '../reading/text.ts'
import { DataError } from './errors.ts'
import type { Io } from './io.ts'
import { readable } from './library.ts'
import { tellDiagnostics, warn } from './output.ts'
import type { CommonOptions } from './settings.ts'

export interface ExerciseRows extends Collected {
  /** Was there a row, or a whole file, that could not be used? */
  readonly bad: boolean
}

/**
 * The rows of files of codings, `-` for stdin. What is bad, left out or said twice is told on stderr, with its
 * place. With a key, units are episodes. Throws a DataError when no row is left.
 */
export async function readRows(
  paths: readonly string[],
  key: OpenKey | null,
  catalog: Catalog,
  options: CommonOptions,
  io: Io,
): Promise<ExerciseRows> {
  const { readCodings } = await import('../reading/codings.ts')
  const vocabulary = { framework: catalog.framework, episodes: unitsOf(catalog) }
  const placed: PlacedRow[] = []
  let bad = false
  for (const path of paths) {
    const file = await inputFile(path, options, io)
    const { rows, diagnostics, ignored } = readCodings(file, vocabulary)
    for (const row of rows) placed.push(row)
    bad ||= hasErrors(diagnostics)
    await tellDiagnostics(diagnostics, options, io)
    if (ignored.length > 0) await warn(`${file.path}: columns left out: ${ignored.join(', ')}.`, options, io)
  }
  const { rows, strangers } = key === null ? { rows: placed, strangers: [] } : resolveUnits(placed, key.key, key.packet)
  for (const { placed: row, reason } of strangers) await warn(`${placeOf(row)}: left out: ${reason}.`, options, io)
  const collected = collectRows(rows)
  for (const { earlier, later } of collected.replaced) {
    const { coder, unit } = later.row
    await warn(
      `${placeOf(later)}: ${coder} coded ${unit} before, at ${placeOf(earlier)}; this row counts.`,
      options,
      io,
    )
  }
  if (key !== null) {
    const known = key.key.assignments.map(({ coder }) => coder)
    for (const coder of new Set(collected.rows.map(({ row }) => row.coder))) {
      if (known.includes(coder)) continue
      const meant = nearest(coder, known)
      const hint = meant === null ? '' : ` Did somebody mean ${meant}?`
      await warn(`"${coder}" is no coder of the key.${hint}`, options, io)
    }
  }
  if (collected.rows.length === 0) throw new DataError('There is no row to work with.')
  return { ...collected, bad: bad || strangers.length > 0 }
}

function placeOf({ file, line }: PlacedRow): string {
  return `${file}:${line}`
}

/** A file that is named, or stdin for `-`. */
async function inputFile(path: string, options: CommonOptions, io: Io): Promise<SourceFile> {
  if (path !== '-') return readable(() => readInput(path, MAX_CLASS_BYTES))
  if (io.stdin.isTerminal) await warn('Reading codings from the terminal; end with Ctrl-D.', options, io)
  return { name: 'stdin', path: '<stdin>', bytes: await io.stdin.readAll(MAX_CLASS_BYTES) }
}

/** An answer key, with the name of the packets that it belongs to. */
export interface OpenKey {
  readonly key: AnswerKey
  readonly packet: string
}

/** Throws a DataError when the file is no key. Says when the library has changed since it was made. */
export async function openKey(path: string, catalog: Catalog, options: CommonOptions, io: Io): Promise<OpenKey> {
  const { readAnswerKey } = await import('../reading/answer-key.ts')
  const { key, digest, diagnostics } = readAnswerKey(readable(() => readInput(path, MAX_CLASS_BYTES)))
  if (key === null) throw new DataError(`${path} is no answer key that can be used.`, diagnostics)
  if (key.framework.digest !== catalog.digest) {
    await warn(`${path} was made with other case files than are in use now; its own codings count.`, options, io)
  }
  return { key, packet: packetOf(digest) }
}

/** Without a key a letter is the same unit only within one set of packets. */
export function refuseMixedPackets(rows: readonly PlacedRow[]): void {
  const packets = new Set(rows.filter(({ row }) => unitLetters(row.unit) !== null).map(({ row }) => row.packet))
  if (packets.size < 2) return
  throw new DataError(
    `The rows are of different packets (${[...packets].toSorted().join(', ')}), whose letters mean different episodes. Name the key of one (--key).`,
  )
}
