import { type Collected, collectRows, mainPacket, resolveUnits, type Stranger } from '../../../classroom/collect.ts'
import { type AnswerKey, packetOf } from '../../../model/answer-key.ts'
import { clipped, clippedList } from '../../../model/clipped.ts'
import { OPEN_PACKET, type PlacedRow, scaleIds, unitLetters } from '../../../model/coding-row.ts'
import { hasErrors } from '../../../model/diagnostic.ts'
import { unitsOf } from '../../../model/library.ts'
import { modifiedAt } from '../../../reading/input.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { counted } from '../../../rendering/words.ts'
import { DataError } from '../../errors.ts'
import { tableFile } from '../../library/table.ts'
import { codesOf } from '../../program/codes.ts'
import { warnEach } from '../../terminal/many.ts'
import { warnOfNotes } from '../../terminal/reading-notes.ts'
import type { Session } from '../../terminal/session.ts'
import { placeOf, warnOfMerging, warnUnchecked } from './merging-notes.ts'
import type { CodingsOptions } from './operands.ts'

export interface ExerciseRows extends Collected {
  /** Was there a row or a whole file that could not be used? */
  readonly bad: boolean
}

/** The rows that the options name, and the key if they name one. */
export interface OpenCodings extends ExerciseRows {
  readonly key: OpenKey | null
}

export async function openCodings(options: CodingsOptions, session: Session): Promise<OpenCodings> {
  const key = options.key === undefined ? null : await openKey(options.key, session)
  return { key, ...(await readRows(options, key, session)) }
}

/**
 * The rows of files of codings, `-` for stdin. What is bad, left out, or answered twice is reported on stderr with its
 * place. With a key, units are episodes. Throws a DataError if no row is left.
 */
export async function readRows(
  { paths, map }: CodingsOptions,
  key: OpenKey | null,
  session: Session,
): Promise<ExerciseRows> {
  const { catalog } = await session.library()
  const { readCodings } = await import('../../../reading/codings.ts')
  const vocabulary = {
    framework: catalog.framework,
    codes: codesOf(map, catalog.framework),
    episodes: unitsOf(catalog),
  }
  const placed: PlacedRow[] = []
  const times = new Map<string, number>()
  let bad = false
  for (const path of paths) {
    const file = await tableFile(await session.input(path, 'codings', MAX_CLASS_BYTES))
    const { rows, unanswered, refused, diagnostics, ignored, notes } = readCodings(file, vocabulary)
    for (const row of rows) placed.push(row)
    const modified = path === '-' ? null : modifiedAt(path)
    if (modified !== null) times.set(file.path, modified)
    bad ||= hasErrors(diagnostics)
    await session.tell(diagnostics)
    await warnOfNotes(file.path, notes, session)
    await warnLeftOut('with errors', file.path, refused, session)
    await warnLeftOut('without answers', file.path, unanswered, session)
    if (ignored.length > 0) await session.warn(`${file.path}: skipped columns: ${clippedList(ignored)}.`)
  }
  const { rows, strangers, unassigned } =
    key === null ? { rows: placed, strangers: [], unassigned: [] } : resolveUnits(placed, key.key, key.packet)
  if (key !== null && rows.length === 0) refuseWrongKey(placed, key.packet)
  await warnStrangers(strangers, session)
  await warnEach(
    unassigned.map((each) => {
      const { coder, unit } = each.row
      return `${placeOf(each)}: the key does not assign ${unit} to ${clipped(coder)}. The row is kept.`
    }),
    session,
  )
  const collected = collectRows(rows, scaleIds(catalog.framework), times)
  await warnOfMerging(collected, session)
  // Keys of earlier versions have no checks.
  if (key !== null && key.key.nonce !== null) await warnUnchecked(collected.rows, session)
  if (collected.rows.length === 0) throw new DataError('No row can be used.')
  return { ...collected, bad: bad || strangers.length > 0 || collected.contradictions.length > 0 }
}

async function warnLeftOut(what: string, file: string, lines: readonly number[], session: Session): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const where = lines.length === 1 ? 'was skipped, at' : 'were skipped, the first at'
  await session.warn(`${counted(lines.length, 'row')} ${what} ${where} ${file}:${first}.`)
}

async function warnStrangers(strangers: readonly Stranger[], session: Session): Promise<void> {
  await warnEach(
    strangers.map(({ placed, reason }) => `${placeOf(placed)}: skipped: ${reason}`),
    session,
  )
}

/** If no row belongs to the key's packets, one error says so; a warning for each row would say less. */
function refuseWrongKey(placed: readonly PlacedRow[], packet: string): void {
  const packets = new Set(placed.map(({ row }) => row.packet))
  if (packets.size === 0 || packets.has(packet)) return
  const theirs = [...packets].filter((each) => each !== OPEN_PACKET).toSorted()
  const names = theirs.length === 0 ? '' : ` (${clippedList(theirs)}; the key is of ${packet})`
  throw new DataError(`This is not the key of these packets${names}.`)
}

/** An answer key, and the name of its packets. */
export interface OpenKey {
  readonly key: AnswerKey
  readonly packet: string
}

/** Throws a DataError if the file is not a key. Warns if the library has changed since the key was made. */
export async function openKey(path: string, session: Session): Promise<OpenKey> {
  const { catalog } = await session.library()
  const file = await session.input(path, 'the answer key', MAX_CLASS_BYTES)
  const { readAnswerKey } = await import('../../../reading/answer-key.ts')
  const { key, digest, diagnostics } = readAnswerKey(file)
  if (key === null) throw new DataError(`${file.path} is not a usable answer key.`, diagnostics)
  if (key.framework.digest !== catalog.digest) {
    await session.warn(`${file.path} was made with other case files than those in use. The codings in the key count.`)
  }
  return { key, packet: packetOf(digest) }
}

/**
 * Without a key, a letter identifies a unit only within one set of packets. Keeps the set with more than half of the
 * rows that have letters, and all rows about episodes. The other rows are reported on stderr. Throws a DataError if no
 * set has more than half.
 */
export async function ofOnePacket(read: ExerciseRows, session: Session): Promise<ExerciseRows> {
  const main = mainPacket(read.rows)
  if (main === null) {
    const lettered = read.rows.filter(({ row }) => unitLetters(row.unit) !== null)
    const packets = new Set(lettered.map(({ row }) => row.packet))
    throw new DataError(
      `The rows are from different packets (${clippedList([...packets].toSorted())}), so the same letter means different episodes. Add --key FILE.`,
    )
  }
  await warnStrangers(main.strangers, session)
  return { ...read, rows: main.rows, bad: read.bad || main.strangers.length > 0 }
}
