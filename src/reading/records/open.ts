import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RecordInput } from '../../model/record.ts'
import { KIND_BYTES, problemWhereText } from '../file-kind.ts'
import { type Chunks, type LineBlock, readLines } from '../lines.ts'
import { placedIn } from '../problems/place.ts'
import type { Finding } from '../problems/problem.ts'
import type { Field } from '../table/columns.ts'
import type { Entry, RecordReader } from './reader.ts'

/** The first line with text is searched for only this far, so that memory stays bounded. */
const MAX_LINES_ABOVE = 1000

/** A stream of records whose beginning was read. */
export interface RecordStream {
  readonly reader: RecordReader
  /** Faults of the whole stream. If there are any, read no further. */
  readonly faults: readonly Diagnostic[]
  readonly entries: AsyncIterable<readonly Entry[]>
  /** Closes the source of the bytes, even if it was not read to the end. */
  close(): Promise<void>
}

/** Starts to read a stream. The format comes from `from`, or the file name, or the first character. */
export async function openRecords(
  file: string,
  chunks: Chunks,
  from: RecordInput | null,
  conditions: readonly Field[],
): Promise<RecordStream> {
  const start: number[] = []
  const blocks = readLines(file, keepStart(chunks, start))
  const { begun, first } = await findFirstLine(blocks)
  const workbook = problemWhereText(file, Uint8Array.from(start))
  const kind = from ?? kindByName(file) ?? kindByText(first)
  const reader =
    kind === 'csv'
      ? (await import('./csv.ts')).createCsvReader(file, conditions)
      : (await import('./ndjson.ts')).createNdjsonReader(
          file,
          conditions.map(({ id }) => id),
        )
  const entries = begun.map((block) => reader.read(block))
  while (kind === 'csv' && reader.header() === null) {
    const { value: block, done } = await blocks.next()
    entries.push(done === true ? reader.end() : reader.read(block))
  }
  const faults = kind === 'ndjson' ? faultsOfShape(file, first) : (reader.header()?.faults ?? [])
  return {
    reader,
    faults: workbook === null ? faults : [workbook],
    entries: entriesOf(entries, blocks, reader),
    close: async () => {
      await blocks.return(undefined)
    },
  }
}

/** Passes on the chunks and keeps the first bytes, since a chunk can be overwritten later. */
async function* keepStart(chunks: Chunks, start: number[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (start.length < KIND_BYTES) start.push(...chunk.subarray(0, KIND_BYTES - start.length))
    yield chunk
  }
}

async function* entriesOf(
  begun: readonly (readonly Entry[])[],
  blocks: AsyncIterable<LineBlock>,
  reader: RecordReader,
) {
  yield* begun
  for await (const block of blocks) yield reader.read(block)
  yield reader.end()
}

/** The first line that is not blank. */
interface FirstLine {
  readonly line: number
  readonly text: string
}

async function findFirstLine(blocks: AsyncIterator<LineBlock>) {
  const begun: LineBlock[] = []
  for (;;) {
    const { value: block, done } = await blocks.next()
    if (done === true) return { begun, first: null }
    begun.push(block)
    const first = firstLineOf(block)
    if (first !== null || block.first + block.lines.length > MAX_LINES_ABOVE) return { begun, first }
  }
}

function firstLineOf({ first, lines }: LineBlock): FirstLine | null {
  const above = Math.max(0, MAX_LINES_ABOVE + 1 - first)
  const index = lines.slice(0, above).findIndex((line) => line !== null && line.trim() !== '')
  return index === -1 ? null : { line: first + index, text: lines[index] ?? '' }
}

function kindByName(file: string): RecordInput | null {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson'
  return /\.(csv|tsv)$/i.test(file) ? 'csv' : null
}

/** JSON begins with a bracket or brace; a table does not. */
function kindByText(first: FirstLine | null): RecordInput {
  return first === null || /^\s*[{[]/.test(first.text) ? 'ndjson' : 'csv'
}

/** JSON that is not a stream of records: one array, or a value that spans several lines. */
function faultsOfShape(file: string, first: FirstLine | null): readonly Diagnostic[] {
  if (first === null) return []
  const [opening = ''] = /^\s*(?:\[|\{(?=\s*$))/.exec(first.text) ?? []
  if (opening === '') return []
  const problem: Finding = opening.endsWith('[')
    ? {
        code: 'json-array',
        message: 'This is a JSON array, not one record per line',
        hint: "Run jq -c '.[]' to get one record per line.",
      }
    : {
        code: 'json-lines',
        message: 'This JSON spans several lines; it must be one record per line',
        hint: 'Run jq -c . to get one record per line.',
      }
  return [placedIn(file, first.text, { ...problem, start: opening.length - 1, end: opening.length }, first.line)]
}
