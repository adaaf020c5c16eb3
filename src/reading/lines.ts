import type { Diagnostic } from '../model/diagnostic.ts'
import { joinedBytes } from './bytes.ts'
import { createConversion, validLength, windows1252 } from './encoding.ts'
import { placed, placedIn } from './problems/place.ts'
import type { SpanProblem } from './problems/problem.ts'

/** Bytes as they arrive. A chunk can be overwritten when the next one is requested. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Whole lines of a stream, without their ends. */
export interface LineBlock {
  /** The 1-based number of the first. */
  readonly first: number
  /** Null is a line that can't be read; `faults` says why. */
  readonly lines: readonly (string | null)[]
  readonly faults: readonly Diagnostic[]
  /** Faults of lines that are not UTF-8 but could be read as Windows-1252. */
  readonly older: readonly Diagnostic[]
  /** Does the stream end inside the last line? */
  readonly cut: boolean
}

/** More bytes than any real record has in one line. */
export const MAX_LINE_BYTES = 1024 * 1024

/** How many bytes are split at once. In longer chunks, one overlong line would slow down the others. */
const CHUNK = 64 * 1024

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Bytes from a stream → blocks of lines. */
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
 * Bytes → blocks of lines, in bounded memory. The text is UTF-8, or UTF-16 with a byte order mark; a line that is not
 * UTF-8 is read as Windows-1252. Lines end with LF, CRLF, or CR. Lines that are too long, contain a NUL byte, or are
 * not text are reported.
 */
class LineSplitter {
  readonly #file: string
  readonly #toUtf8 = createConversion(() => {
    this.#isUtf8 = true
  })
  readonly #toLineFeeds = createLineFeeds()
  #pending: Uint8Array[] = []
  #length = 0
  #first = 1
  /** Did a line or a mark show that the text is UTF-8? Then a bad line is damaged, not in an older encoding. */
  #isUtf8 = false

  constructor(file: string) {
    this.#file = file
  }

  /** The lines that a chunk completes; null if there are none. */
  take(chunk: Uint8Array): LineBlock | null {
    return this.#split(this.#toUtf8(chunk, true))
  }

  /** The remaining lines at the end. */
  end(): readonly LineBlock[] {
    const last = this.#split(this.#toUtf8(new Uint8Array(), false))
    const rest = this.#length > 0 ? [this.#block(joinedBytes(this.#pending), true)] : []
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
    const block = this.#block(this.#length === 0 ? head : joinedBytes([...this.#pending, head]), false)
    if (end + 1 < text.length) this.#keep(text.subarray(end + 1))
    return block
  }

  /** Stores only the length of an overlong line. */
  #keep(bytes: Uint8Array): void {
    if (this.#length <= MAX_LINE_BYTES) this.#pending.push(new Uint8Array(bytes.subarray(0, MAX_LINE_BYTES + 1)))
    this.#length += bytes.length
  }

  #block(bytes: Uint8Array, cut: boolean): LineBlock {
    const block = this.#read(bytes, cut)
    this.#first += block.lines.length
    this.#pending = []
    this.#length = 0
    return block
  }

  #read(bytes: Uint8Array, cut: boolean): LineBlock {
    const first = this.#first
    const isLong = bytes.length > MAX_LINE_BYTES || bytes.includes(0)
    const text = isLong ? null : this.#textOf(bytes)
    if (text !== null) return { first, lines: text.split('\n'), faults: [], older: [], cut }
    const faults: Diagnostic[] = []
    const older: Diagnostic[] = []
    const lines = splitBytes(bytes).map((line, index) => {
      const read = this.#textOf(line)
      const problem = read === null || line.length > MAX_LINE_BYTES || line.includes(0) ? problemOf(line) : null
      if (problem === null) return read
      const decoded = problem.code === 'not-text' && !this.#isUtf8 ? windows1252(line) : null
      if (decoded !== null) older.push(placedIn(this.#file, decoded, problem, first + index))
      // Don't quote the line: it is not text, or it is too long.
      else
        faults.push(
          placed(problem, { file: this.#file, line: first + index, column: problem.start + 1, length: 1, text: '' }),
        )
      return decoded
    })
    return { first, lines, faults, older, cut }
  }

  /** Null for bytes that are not UTF-8. */
  #textOf(bytes: Uint8Array): string | null {
    const text = utf8(bytes)
    // In UTF-8, only ASCII characters are one byte each.
    if (text !== null && text.length < bytes.length) this.#isUtf8 = true
    return text
  }
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(bytes: Uint8Array): string | null {
  try {
    return strictly.decode(bytes)
  } catch {
    return null
  }
}

function splitBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return [...lines, bytes.subarray(start)]
}

function problemOf(bytes: Uint8Array): SpanProblem {
  if (bytes.length > MAX_LINE_BYTES) {
    return { code: 'too-long', message: 'The line is longer than the limit of 1 MB', start: 0, end: 1 }
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    const hint = 'Save it as UTF-8. It may be a binary file, or UTF-16 without a byte order mark.'
    return { code: 'control-character', message: 'The line contains a NUL byte', hint, start: zero, end: zero + 1 }
  }
  const hint = 'Save it as UTF-8. It may be in an older encoding.'
  const start = validLength(bytes)
  return { code: 'not-text', message: 'The line is not UTF-8 text from here on', hint, start, end: start + 1 }
}

/** Converts all line ends to line feeds, chunk by chunk. */
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
