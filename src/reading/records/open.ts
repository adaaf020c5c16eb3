import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RecordInput } from '../../model/record.ts'
import { type Chunks, type LineBlock, readLines } from './lines.ts'
import { createNdjsonReader } from './ndjson.ts'
import { type Entry, faultIn, type RecordReader } from './reader.ts'

/** A stream of records of which the beginning was read. */
export interface RecordStream {
  readonly reader: RecordReader
  /** What makes the whole stream useless; when there is any, nothing more is to be read. */
  readonly faults: readonly Diagnostic[]
  readonly entries: AsyncIterable<readonly Entry[]>
}

/** Begins to read a stream: of the kind that is named, else by the file's name, else by the first character. */
export async function openRecords(
  file: string,
  chunks: Chunks,
  from: RecordInput | null,
  conditions: readonly string[],
): Promise<RecordStream> {
  const blocks = readLines(file, chunks)
  const begun: LineBlock[] = []
  let first: FirstLine | null = null
  while (first === null) {
    const { value: block, done } = await blocks.next()
    if (done === true) break
    begun.push(block)
    first = firstLineOf(block)
  }
  const kind = from ?? kindByName(file) ?? kindByText(first)
  const reader =
    kind === 'csv' ? (await import('./csv.ts')).createCsvReader(file, conditions) : createNdjsonReader(file)
  const entries = begun.map((block) => reader.read(block))
  const faults = kind === 'ndjson' ? faultsOfArray(file, first) : (reader.header()?.faults ?? [])
  return { reader, faults, entries: entriesOf(entries, blocks, reader) }
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

/** The first line that holds anything. */
interface FirstLine {
  readonly line: number
  readonly text: string
}

function firstLineOf({ first, lines }: LineBlock): FirstLine | null {
  const index = lines.findIndex((line) => line !== null && line.trim() !== '')
  return index === -1 ? null : { line: first + index, text: lines[index] ?? '' }
}

function kindByName(file: string): RecordInput | null {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson'
  return /\.(csv|tsv)$/i.test(file) ? 'csv' : null
}

/** JSON begins with a bracket, whatever it is; a table does not. */
function kindByText(first: FirstLine | null): RecordInput {
  return first === null || /^\s*[{[]/.test(first.text) ? 'ndjson' : 'csv'
}

function faultsOfArray(file: string, first: FirstLine | null): readonly Diagnostic[] {
  if (first === null || !first.text.trimStart().startsWith('[')) return []
  const problem = {
    code: 'json-array',
    message: 'This is a JSON array, not one record a line',
    hint: "jq -c '.[]' makes it one record a line.",
    at: first.text.indexOf('['),
    length: 1,
  }
  return [faultIn(file, first.line, first.text, problem)]
}
