import { compareText } from '../model/compare-text.ts'
import type { SourceFile } from './files.ts'

/**
 * Tells whether files are the very ones that were seen before, in whatever order: of each, its name, its length
 * and 32 bits over its contents. It guards against change, not against forgers: to load SHA-256 alone takes
 * longer than all of this.
 */
export function fingerprintOf(files: readonly SourceFile[]): string {
  const hashOf = createHash()
  return files
    .map(({ name, bytes }) => `${name}:${bytes.length}:${hashOf(bytes)}`)
    .toSorted(compareText)
    .join('\n')
}

const PAGE = 64 * 1024
const START = 0x811c9dc5 | 0

/**
 * FNV-1a (Fowler, Noll and Vo) over words of 32 bits, the last one filled up with zeros. Each step can be undone,
 * so a change within one word never goes unseen.
 */
function createHash(): (bytes: Uint8Array) => number {
  const { page, hash } = fastest()
  return (bytes) => {
    let result = START
    for (let at = 0; at < bytes.length; at += PAGE) {
      const part = bytes.subarray(at, at + PAGE)
      page.set(part)
      page.fill(0, part.length, part.length + 3)
      result = hash(result, part.length)
    }
    return result
  }
}

/** Goes on from a hash, over what stands in the page up to `end`. */
interface Hashing {
  readonly page: Uint8Array
  readonly hash: (start: number, end: number) => number
}

function fastest(): Hashing {
  try {
    return inWebAssembly()
  } catch {
    // `node --jitless` has none, and under a small `ulimit -v` its memory finds no room.
    return inJavaScript()
  }
}

function inJavaScript(): Hashing {
  const page = new Uint8Array(PAGE)
  const words = new DataView(page.buffer)
  return {
    page,
    hash: (start, end) => {
      let result = start
      for (let at = 0; at < end; at += 4) result = Math.imul(result ^ words.getInt32(at, true), 0x01000193)
      return result
    },
  }
}

function inWebAssembly(): Hashing {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(HASH))
  const { memory, hash } = exports as { memory: WebAssembly.Memory; hash: Hashing['hash'] }
  return { page: new Uint8Array(memory.buffer), hash }
}

/**
 * In WebAssembly, since that runs fast from its first word on; JavaScript is interpreted until it is known to be
 * worth more, which takes twice as long. It is:
 *
 *     (module
 *       (memory (export "memory") 1)
 *       (func (export "hash") (param $hash i32) (param $end i32) (result i32) (local $at i32)
 *         (loop
 *           (local.set $hash
 *             (i32.mul (i32.xor (local.get $hash) (i32.load (local.get $at))) (i32.const 0x01000193)))
 *           (local.set $at (i32.add (local.get $at) (i32.const 4)))
 *           (br_if 0 (i32.lt_u (local.get $at) (local.get $end))))
 *         (local.get $hash)))
 */
const HASH = Uint8Array.from(
  [
    '0061736d 01000000', // the form, and its version
    '01 07 01 60 02 7f7f 01 7f', // types: two i32 to one
    '03 02 01 00', // functions: one of that type
    '05 03 01 00 01', // memories: one of one page
    '07 11 02 06 6d656d6f7279 02 00 04 68617368 00 00', // exports: memory, hash
    '0a 27 01 25 01 01 7f', // code: one function with one i32 of its own
    '03 40', // loop
    '20 00 20 02 28 02 00 73 41 93838008 6c 21 00',
    '20 02 41 04 6a 22 02 20 01 49 0d 00',
    '0b 20 00 0b',
  ]
    .join('')
    .match(/[\da-f]{2}/g) ?? [],
  (byte) => Number.parseInt(byte, 16),
)
