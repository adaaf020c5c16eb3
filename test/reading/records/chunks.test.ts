import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordInput } from '../../../src/model/record.ts'
import { contents, inPieces, readAll } from './support.ts'

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
} as const

const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })), {
  minLength: 1,
  maxLength: 8,
})
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r')

/** Pieces of lines, of which some are sound together and some are not. */
const csvLine = fc
  .array(fc.constantFrom('yes', 'no', ',', ',', '"', '"', '""', ' ', 'é', '😀', '\ufeff', '\u0000', '\t', ';', 'a'), {
    maxLength: 9,
  })
  .map((parts) => parts.join(''))
const soundCsvLine = fc.constantFrom(
  'yes,no,é',
  '"yes",no,"a, ""b"""',
  'yes,no,"two\nlines"',
  ',,',
  'yes,no,"😀\n"',
  '"yes"  ,no,"x"  ',
)
const csv = fc
  .tuple(
    fc.constantFrom(
      'will,risk,note',
      '"will",risk,"no\nte"',
      'sep=,\nwill,risk,note',
      '\n\nwill,risk,note',
      'will,"risk',
      '',
    ),
    fc.array(fc.tuple(fc.oneof(soundCsvLine, csvLine), lineEnd), { maxLength: 12 }),
  )
  .map(([header, lines]) => `${header}\n${lines.map((line) => line.join('')).join('')}`)

const json = fc.json({ maxDepth: 2 })
const ndjsonLine = fc.oneof(
  fc.tuple(json, json).map(([will, note]) => `{"will":${will},"note":${note},"é😀":1}`),
  fc
    .tuple(fc.constantFrom('{"will":"yes"}', '{"a":{"b":1,"b":2}}', '[1', '', '  ', '\u0000', '{', 'null'), fc.nat(20))
    .map(([text, cut]) => text.slice(0, cut)),
)
const ndjson = fc
  .array(fc.tuple(ndjsonLine, lineEnd), { maxLength: 12 })
  .map((lines) => lines.map((line) => line.join('')).join(''))

async function read(bytes: Uint8Array, cuts: readonly number[], from: RecordInput) {
  const { records, faults, fatal, notes } = await readAll(inPieces(bytes, cuts), from)
  return { records: contents(records), lines: records.map(({ line }) => line), faults, fatal, notes }
}

/** Some bytes are overwritten, so that characters are cut, and some is cut off. */
function spoil(bytes: Buffer, places: readonly number[], end: number): Buffer {
  const spoilt = Buffer.from(bytes.subarray(0, bytes.length - (end % (bytes.length + 1))))
  for (const place of places) if (place < spoilt.length && place > 3) spoilt[place] = 0xff
  return spoilt
}

describe.each([
  ['csv', csv],
  ['ndjson', ndjson],
] as const)('%s', (from, texts) => {
  test.each(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])(
    'in %s reads the same however its bytes are cut',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(texts, lengths, async (text, cuts) => {
          const bytes = ENCODINGS[encoding](text)
          expect(await read(bytes, cuts, from)).toEqual(await read(bytes, [bytes.length + 1], from))
        }),
        { numRuns: 100 },
      )
    },
  )

  test.each(['utf-8', 'utf-16le'] as const)(
    'in %s that is damaged reads the same however its bytes are cut',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(
          texts,
          lengths,
          fc.array(fc.nat(120), { maxLength: 3 }),
          fc.nat(3),
          async (text, cuts, bad, end) => {
            const bytes = spoil(ENCODINGS[encoding](text), bad, end)
            expect(await read(bytes, cuts, from)).toEqual(await read(bytes, [bytes.length + 1], from))
          },
        ),
        { numRuns: 100 },
      )
    },
  )
})
