import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { ReadingNotes } from '../../../src/model/reading-notes.ts'
import type { RecordInput } from '../../../src/model/record.ts'
import { openRecords } from '../../../src/reading/records/open.ts'
import type { ReadRecord } from '../../../src/reading/records/reader.ts'

export const CONDITIONS = ['will', 'risk'].map((id) => ({ id, names: [] }))

export interface Found {
  readonly records: readonly ReadRecord[]
  readonly faults: readonly Diagnostic[]
  /** What makes the whole stream useless. */
  readonly fatal: readonly Diagnostic[]
  /** Null where the stream is useless. */
  readonly notes: ReadingNotes | null
}

/** Bytes in pieces of the given lengths, over and over; each piece is overwritten before the next one, as a file's are. */
export function* inPieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.max(...lengths))
  let at = 0
  for (let piece = 0; at < bytes.length; piece++) {
    const part = bytes.subarray(at, at + (lengths[piece % lengths.length] ?? 1))
    buffer.fill(0)
    buffer.set(part)
    yield buffer.subarray(0, part.length)
    at += part.length
  }
}

/** Everything that a stream holds. */
export async function readAll(
  input: string | Iterable<Uint8Array>,
  from: RecordInput | null = null,
  file = 'in',
): Promise<Found> {
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input
  const { reader, faults: fatal, entries } = await openRecords(file, chunks, from, CONDITIONS)
  const records: ReadRecord[] = []
  const faults: Diagnostic[] = []
  if (fatal.length === 0) {
    for await (const block of entries) {
      for (const { record, fault } of block) {
        if (record === null) faults.push(fault)
        else records.push(record)
      }
    }
  }
  return { records, faults, fatal, notes: fatal.length === 0 ? reader.notes() : null }
}

/** Problems as `line:column code`. */
export function places(faults: readonly Diagnostic[]): readonly string[] {
  return faults.map(({ code, location }) => `${location.line}:${location.column} ${code}`)
}

/** What a record holds, as JSON. */
export function contents(records: readonly ReadRecord[]): readonly string[] {
  return records.map((record) => `{${record.members(new Set())}}`)
}
