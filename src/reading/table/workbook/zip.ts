import { inflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { cutOff, type Entry, type Part, readDirectory } from './directory.ts'
import { damaged, tooLarge } from './unreadable.ts'

/** The limit for all parts together. A file of 64 kB can claim to hold this much. */
export const MAX_INFLATED = 64 * 1024 * 1024

const PART_SIGNATURE = 0x04034b50
const PART_LENGTH = 30

/** The parts of a workbook, by name. */
export interface Parts {
  /** The bytes of a part; null if there is none. Ignores case, as Office does. */
  readonly read: (name: string) => Uint8Array | null
  /** Every part, in the order of the directory. */
  readonly all: readonly Part[]
}

/** How many bytes may still be inflated, perhaps of several zip files. */
export interface ZipBudget {
  bytes: number
}

/**
 * Opens a zip file. A part is inflated only when it is read, and never beyond its stated size or the limit. Checksums
 * are verified. Small zip libraries do neither of these, so only the inflating is theirs.
 */
export function openZip(bytes: Uint8Array, budget: ZipBudget = { bytes: MAX_INFLATED }): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes)
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase())
    if (entry === undefined) return null
    if (entry.size > budget.bytes) throw tooLarge('its contents are larger than 64 MB')
    const content = inflate(partOf(view, bytes, name, entry), name, entry)
    budget.bytes -= content.length
    return content
  }
  return { read, all: [...entries.values()] }
}

function partOf(view: DataView, bytes: Uint8Array, name: string, { flags, start, packed }: Entry): Uint8Array {
  if ((flags & 1) !== 0) throw damaged(`${name} is encrypted`)
  if (start + PART_LENGTH > bytes.length || view.getUint32(start, true) !== PART_SIGNATURE) throw cutOff()
  const content = start + PART_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (content + packed > bytes.length) throw cutOff()
  return bytes.subarray(content, content + packed)
}

function inflate(packed: Uint8Array, name: string, { method, size, crc }: Entry): Uint8Array {
  if (method !== 0 && method !== 8) throw damaged(`${name} is compressed in an unusual way`)
  const content = method === 0 ? packed : inflated(packed, size)
  if (content === null || content.length !== size || crc32(content) !== crc) {
    throw damaged(`${name} changed after it was saved`)
  }
  return content
}

/** Null if the bytes are not compressed data. What is beyond the size that the file states is dropped. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    return null
  }
}
