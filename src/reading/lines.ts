import { isAscii, isUtf8 } from 'node:buffer'
import { CONTROLS } from '../model/characters.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { placed, placedIn } from './problems/place.ts'
import type { SpanProblem } from './problems/problem.ts'

/** Bytes as they come; each chunk may be overwritten once the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Whole lines of a stream, without their ends. */
export interface LineBlock {
  /** The 1-based number of the first. */
  readonly first: number
  /** Null stands for a line that cannot be read; `faults` says why. */
  readonly lines: readonly (string | null)[]
  readonly faults: readonly Diagnostic[]
  /** Why lines are not UTF-8 that could be read as Windows-1252. */
  readonly older: readonly Diagnostic[]
  /** Does the stream end within the last line, before a line end? */
  readonly cut: boolean
}

/** More bytes than any honest record has, in one line. */
export const MAX_LINE_BYTES = 1024 * 1024

/** What is split at once: in a longer text, one line that is too long would cost the others their speed. */
const CHUNK = 64 * 1024

/** The characters of Windows-1252 from 0x80 to 0x9f; the decoder of some versions of Node does not know them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// Bytes without a character, and controls but the tab.
const NOT_WINDOWS_1252 = new RegExp(`(?!\\t)[${CONTROLS}]`)

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

const UTF_16 = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

const UTF_8_MARK = [0xef, 0xbb, 0xbf]
const REPLACEMENT = Buffer.from('\ufffd')

/** Bytes as they come from a stream → blocks of lines. */
export async function* readLines(file: string, chunks: Chunks): AsyncGenerator<LineBlock> {
  const splitter = new LineSplitter(file)
  for await (const chunk of chunks) {
    const block = splitter.take(chunk)
    if (block !== null) yield block
  }
  yield* splitter.end()
}

/** All bytes of a file → blocks of lines. */
export function linesOfBytes(file: string, bytes: Uint8Array): readonly LineBlock[] {
  const splitter = new LineSplitter(file)
  const blocks: LineBlock[] = []
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const block = splitter.take(bytes.subarray(start, start + CHUNK))
    if (block !== null) blocks.push(block)
  }
  return [...blocks, ...splitter.end()]
}

/**
 * Bytes → blocks of lines, in bounded memory: UTF-8, UTF-16 with a byte order mark, or, for a line that is not UTF-8,
 * Windows-1252. Lines end with LF, CRLF or CR. Those that are too long, hold a NUL byte, or are no text are named.
 */
class LineSplitter {
  readonly #file: string
  readonly #toUtf8 = createConversion()
  readonly #toLineFeeds = createLineFeeds()
  #pending: Uint8Array[] = []
  #length = 0
  #first = 1

  constructor(file: string) {
    this.#file = file
  }

  /** The lines that a chunk completes; null when there is none. */
  take(chunk: Uint8Array): LineBlock | null {
    return this.#split(this.#toUtf8(chunk, true))
  }

  /** What is left at the end. */
  end(): readonly LineBlock[] {
    const last = this.#split(this.#toUtf8(new Uint8Array(), false))
    const rest = this.#length > 0 ? [this.#block(Buffer.concat(this.#pending), true)] : []
    return last === null ? rest : [last, ...rest]
  }

  #split(bytes: Uint8Array): LineBlock | null {
    const text = this.#toLineFeeds(bytes)
    const end = text.lastIndexOf(LINE_FEED)
    if (end === -1) {
      this.#keep(text)
      return null
    }
    const head = text.subarray(0, end)
    const block = this.#block(this.#length === 0 ? bufferOf(head) : Buffer.concat([...this.#pending, head]), false)
    if (end + 1 < text.length) this.#keep(text.subarray(end + 1))
    return block
  }

  /** Of a line that is too long already, only its being so is kept. */
  #keep(bytes: Uint8Array): void {
    if (this.#length <= MAX_LINE_BYTES) this.#pending.push(new Uint8Array(bytes.subarray(0, MAX_LINE_BYTES + 1)))
    this.#length += bytes.length
  }

  #block(bytes: Buffer, cut: boolean): LineBlock {
    const block = readBlock(this.#file, bytes, this.#first, cut)
    this.#first += block.lines.length
    this.#pending = []
    this.#length = 0
    return block
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function readBlock(file: string, bytes: Buffer, first: number, cut: boolean): LineBlock {
  const text = bytes.length > MAX_LINE_BYTES || bytes.includes(0) ? null : textOf(bytes)
  if (text !== null) return { first, lines: text.split('\n'), faults: [], older: [], cut }
  const faults: Diagnostic[] = []
  const older: Diagnostic[] = []
  const lines = splitBytes(bytes).map((line, index) => {
    const read = readLine(line)
    if (typeof read === 'string') return read
    if ('older' in read) {
      older.push(placedIn(file, read.older, read.problem, first + index))
      return read.older
    }
    // The line is not quoted: it is no text, or too much of it.
    faults.push(placed(read, { file, line: first + index, column: read.start + 1, length: 1, text: '' }))
    return null
  })
  return { first, lines, faults, older, cut }
}

function textOf(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1')
  return isUtf8(bytes) ? bytes.toString() : null
}

function splitBytes(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return [...lines, bytes.subarray(start)]
}

/** A line that is not UTF-8, as Windows-1252. */
interface OlderLine {
  readonly older: string
  readonly problem: SpanProblem
}

function readLine(bytes: Buffer): string | OlderLine | SpanProblem {
  if (bytes.length > MAX_LINE_BYTES) {
    return { code: 'too-long', message: 'The line is longer than 1 MB, which is all that is read', start: 0, end: 1 }
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    const hint = 'It may be a binary file, or UTF-16 without a byte order mark; save it as UTF-8.'
    return { code: 'control-character', message: 'The line holds a NUL byte', hint, start: zero, end: zero + 1 }
  }
  const text = textOf(bytes)
  if (text !== null) return text
  const start = validLength(bytes)
  const hint = 'Save it as UTF-8; it may be text in an older encoding.'
  const problem: SpanProblem = {
    code: 'not-text',
    message: 'The line is not text from here on',
    hint,
    start,
    end: start + 1,
  }
  const older = windows1252(bytes)
  return older === null ? problem : { older, problem }
}

/** Null for bytes that Windows-1252 has no character for, and for controls: that is no text. */
function windows1252(bytes: Buffer): string | null {
  const text = bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!)
  return NOT_WINDOWS_1252.test(text) ? null : text
}

/** How many characters come before the first byte that is not UTF-8. */
function validLength(bytes: Buffer): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [passed, before] = [0, 0]
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    before += Buffer.byteLength(text.slice(passed, at))
    passed = at
    if (!bytes.subarray(before, before + REPLACEMENT.length).equals(REPLACEMENT)) return at
  }
  return text.length
}

/** Makes text, chunk by chunk, the same with each line ended by a line feed alone. */
function createLineFeeds(): (chunk: Uint8Array) => Uint8Array {
  let afterReturn = false
  return (chunk) => {
    if (!afterReturn && !chunk.includes(CARRIAGE_RETURN)) return chunk
    const text = new Uint8Array(chunk.length)
    let length = 0
    for (const byte of chunk) {
      if (byte !== LINE_FEED || !afterReturn) text[length++] = byte === CARRIAGE_RETURN ? LINE_FEED : byte
      afterReturn = byte === CARRIAGE_RETURN
    }
    return text.subarray(0, length)
  }
}

/** Makes text, chunk by chunk, UTF-8 without a byte order mark. */
function createConversion(): Conversion {
  let convert: Conversion | null = null
  let head: Uint8Array = new Uint8Array()
  return (chunk, more) => {
    if (convert !== null) return convert(chunk, more)
    head = Buffer.concat([head, chunk])
    // A byte order mark has three bytes at most.
    if (more && head.length < 3) return new Uint8Array()
    convert = conversionOf(head)
    return convert(head, more)
  }
}

type Conversion = (bytes: Uint8Array, more: boolean) => Uint8Array

function conversionOf(head: Uint8Array): Conversion {
  const [encoding] = UTF_16.find(([, mark]) => mark.every((byte, at) => head[at] === byte)) ?? []
  if (encoding === undefined) {
    const marked = UTF_8_MARK.every((byte, at) => head[at] === byte)
    return (bytes) => (marked && bytes === head ? bytes.subarray(UTF_8_MARK.length) : bytes)
  }
  const decoder = new TextDecoder(encoding)
  return (bytes, more) => markFaulty(Buffer.from(decoder.decode(bytes, { stream: more })))
}

/** What the decoder could not read, as a byte that neither UTF-8 nor Windows-1252 has there, so that its line is named. */
function markFaulty(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf(REPLACEMENT); at !== -1; at = bytes.indexOf(REPLACEMENT, at + 1)) bytes[at] = 0x81
  return bytes
}
