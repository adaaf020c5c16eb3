import { type Collected, collectRows, mainPacket, resolveUnits, type Stranger } from '../../../classroom/collect.ts'
import { type AnswerKey, packetOf } from '../../../model/answer-key.ts'
import { clipped } from '../../../model/clipped.ts'
import { OPEN_PACKET, type PlacedRow, unitLetters } from '../../../model/coding-row.ts'
import { hasErrors } from '../../../model/diagnostic.ts'
import { type Catalog, unitsOf } from '../../../model/library.ts'
import { readInput, type SourceFile } from '../../../reading/files.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { counted } from '../../../rendering/words.ts'
import { DataError } from '../../errors.ts'
import { readable } from '../../library/library.ts'
import type { Io } from '../../terminal/io.ts'
import { tellDiagnostics, warn } from '../../terminal/output.ts'
import type { CommonOptions } from '../../terminal/settings.ts'

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
  const { readCodings } = await import('../../../reading/codings.ts')
  const vocabulary = { framework: catalog.framework, episodes: unitsOf(catalog) }
  const placed: PlacedRow[] = []
  let bad = false
  for (const path of paths) {
    const file = await inputFile(path, options, io)
    const { rows, unanswered, refused, diagnostics, ignored } = readCodings(file, vocabulary)
    for (const row of rows) placed.push(row)
    bad ||= hasErrors(diagnostics)
    await tellDiagnostics(diagnostics, options, io)
    await warnLeftOut('with errors', file.path, refused, options, io)
    await warnLeftOut('without answers', file.path, unanswered, options, io)
    if (ignored.length > 0) await warn(`${file.path}: columns left out: ${ignored.join(', ')}.`, options, io)
  }
  const { rows, strangers, unassigned } =
    key === null ? { rows: placed, strangers: [], unassigned: [] } : resolveUnits(placed, key.key, key.packet)
  if (key !== null && rows.length === 0) refuseWrongKey(placed, key.packet)
  await warnStrangers(strangers, options, io)
  for (const each of unassigned) {
    const { coder, unit } = each.row
    await warn(`${placeOf(each)}: the key did not give ${unit} to ${coder}; the row is kept.`, options, io)
  }
  const collected = collectRows(rows)
  for (const { earlier, later } of collected.replaced) {
    const { coder, unit } = later.row
    await warn(
      `${placeOf(later)}: ${clipped(coder)} coded ${unit} before, at ${placeOf(earlier)}; this row counts.`,
      options,
      io,
    )
  }
  if (collected.rows.length === 0) throw new DataError('There is no row to work with.')
  return { ...collected, bad: bad || strangers.length > 0 }
}

async function warnLeftOut(
  what: string,
  file: string,
  lines: readonly number[],
  options: CommonOptions,
  io: Io,
): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const where = lines.length === 1 ? 'was left out, at' : 'were left out, the first at'
  await warn(`${counted(lines.length, 'row')} ${what} ${where} ${file}:${first}.`, options, io)
}

async function warnStrangers(strangers: readonly Stranger[], options: CommonOptions, io: Io): Promise<void> {
  for (const { placed, reason } of strangers) await warn(`${placeOf(placed)}: left out: ${reason}`, options, io)
}

/** When not one row says that it is of the key's packets, one line says more than one for each. */
function refuseWrongKey(placed: readonly PlacedRow[], packet: string): void {
  const packets = new Set(placed.map(({ row }) => row.packet))
  if (packets.size === 0 || packets.has(packet)) return
  const theirs = [...packets].filter((each) => each !== OPEN_PACKET).toSorted()
  const names = theirs.length === 0 ? '' : ` (${theirs.join(', ')}; the key is of ${packet})`
  throw new DataError(`This is not the key that these packets were made with${names}.`)
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
  const { readAnswerKey } = await import('../../../reading/answer-key.ts')
  const { key, digest, diagnostics } = readAnswerKey(readable(() => readInput(path, MAX_CLASS_BYTES)))
  if (key === null) throw new DataError(`${path} is no answer key that can be used.`, diagnostics)
  if (key.framework.digest !== catalog.digest) {
    await warn(`${path} was made with other case files than are in use now; its own codings count.`, options, io)
  }
  return { key, packet: packetOf(digest) }
}

/**
 * Without a key a letter is the same unit only within one set of packets: that of most rows, when there is such a
 * one. The others are told on stderr. Throws a DataError when no set has most rows.
 */
export async function ofOnePacket(read: ExerciseRows, options: CommonOptions, io: Io): Promise<ExerciseRows> {
  const main = mainPacket(read.rows)
  if (main === null) {
    const lettered = read.rows.filter(({ row }) => unitLetters(row.unit) !== null)
    const packets = new Set(lettered.map(({ row }) => row.packet))
    throw new DataError(
      `The rows are of different packets (${[...packets].toSorted().join(', ')}), whose letters mean different episodes. Name the key of one (--key).`,
    )
  }
  await warnStrangers(main.strangers, options, io)
  return { ...read, rows: main.rows, bad: read.bad || main.strangers.length > 0 }
}
