import { damaged } from './unreadable.ts'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const MAX_COMMENT = 0xffff
/** If a number has this value, the real one is in the extra field, with 64 bits. */
const IN_EXTRA = 0xffffffff

export interface Part {
  /** As it is written, with `/`. */
  readonly name: string
  /** When it was last changed, in milliseconds, if its time is that of this computer’s zone. */
  readonly modified: number
}

/** What the directory of a zip file says of a part. */
export interface Entry extends Part {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

/** The parts of a zip file by their names in lowercase. Throws `Unreadable` if the directory is damaged. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw cutOff()
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > end) throw cutOff()
    const name = nameOf(bytes.subarray(at + ENTRY_LENGTH, nameEnd))
    const key = name.toLowerCase()
    if (entries.has(key)) throw damaged(`it has ${key} twice`)
    entries.set(key, { name, ...entryAt(view, at, nameEnd, extraEnd) })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/** The record at the end of the file, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw cutOff()
}

function entryAt(view: DataView, at: number, extraStart: number, extraEnd: number): Omit<Entry, 'name'> {
  const long = longNumbers(view, extraStart, extraEnd)
  const number = (offset: number) => {
    const short = view.getUint32(at + offset, true)
    return short === IN_EXTRA ? (long.shift() ?? short) : short
  }
  // In this order, which is the order of the numbers in the extra field.
  const size = number(24)
  const packed = number(20)
  const start = number(42)
  return {
    modified: timeOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    start,
  }
}

/** A date and a time of MS-DOS, to two seconds. */
function timeOf(date: number, time: number): number {
  const day = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31] as const
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime()
}

/** The numbers of 64 bits in the extra field of an entry. */
function longNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8)
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)))
  }
  return []
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '')
}

export function cutOff(): Error {
  return damaged('its end is missing')
}
