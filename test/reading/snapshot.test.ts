import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from '../../src/reading/digest.ts'
import { readFolder } from '../../src/reading/files.ts'
import { refer, resolve } from '../../src/reading/folding.ts'
import { type ReadLibrary, readLibrary } from '../../src/reading/library.ts'
import { readSnapshot, writeSnapshot } from '../../src/reading/snapshot.ts'
import type { SourceFile } from '../../src/reading/source-file.ts'
import { HOME } from '../support/fake-io.ts'
import { ADAMS, BLIND, BROWN, FRAMEWORK, sourceFile, sourceFiles, temporaryFolder } from './support.ts'

const SOURCES = sourceFiles({
  'blind/adams.yaml': BLIND,
  'exercises/brown.yaml': BROWN,
  'framework.yaml': FRAMEWORK,
  'presidents/adams.yaml': ADAMS,
})
const LIBRARY = soundOf(readLibrary('shipped', SOURCES, null, new Set()))

function soundOf({ library }: ReadLibrary) {
  if (library === null) throw new Error('The library has errors')
  return library
}

/** A folder with a snapshot in it. */
function snapshotFolder(sources: readonly SourceFile[] = SOURCES, library = LIBRARY): string {
  return temporaryFolder(Object.fromEntries(writeSnapshot(sources, library)))
}

test('a snapshot equals the library that was parsed', () => {
  const snapshot = readSnapshot(snapshotFolder(), SOURCES)
  expect(snapshot?.catalog).toStrictEqual(LIBRARY.catalog)
  expect(snapshot?.files()).toStrictEqual(LIBRARY.files)
})

test('the snapshot of the shipped library equals what its files say', () => {
  const { files } = readFolder(join(HOME, 'cases'))
  const library = soundOf(readLibrary('shipped', files, null, new Set()))
  const snapshot = readSnapshot(snapshotFolder(files, library), files)
  expect(snapshot?.catalog).toStrictEqual(library.catalog)
  expect(snapshot?.files()).toStrictEqual(library.files)
})

test('a snapshot is the same whatever the order of the files', () => {
  const backward = SOURCES.toReversed()
  expect(writeSnapshot(backward, soundOf(readLibrary('shipped', backward, null, new Set())))).toEqual(
    writeSnapshot(SOURCES, LIBRARY),
  )
  expect(readSnapshot(snapshotFolder(), backward)?.catalog).toEqual(LIBRARY.catalog)
})

test.each<[string, readonly SourceFile[]]>([
  ['with one more', [...SOURCES, sourceFile('presidents/zero.yaml', '')]],
  ['with one less', SOURCES.slice(1)],
  ['of which one has another name', SOURCES.map((file) => ({ ...file, name: file.name.replace('adams', 'adam') }))],
  ['of which one has a line more', SOURCES.map((file) => sourceFile(file.name, `${Buffer.from(file.bytes)}\n`))],
  ['of which there is none', []],
])('a snapshot is refused for files %s', (_, others) => {
  expect(readSnapshot(snapshotFolder(), others)).toBeNull()
})

test('without a snapshot there is none, and nothing is thrown', () => {
  expect(readSnapshot(temporaryFolder(), SOURCES)).toBeNull()
  expect(readSnapshot(join(temporaryFolder(), 'missing'), SOURCES)).toBeNull()
})

test('cases of another build are not mixed in', () => {
  const [[catalog, text], [cases]] = [...writeSnapshot(SOURCES, LIBRARY)] as [[string, string], [string, string]]
  const folder = temporaryFolder({ [catalog]: text, [cases]: '{"digest":"another","cases":[],"exercises":[]}' })
  expect(() => readSnapshot(folder, SOURCES)?.files()).toThrow('a different build')
})

test('the digest changes when any byte of any file changes', () => {
  const before = digestOf(SOURCES)
  const change = fc.nat({ max: SOURCES.length - 1 }).chain((file) =>
    fc.record({
      file: fc.constant(file),
      offset: fc.nat({ max: (SOURCES[file] as SourceFile).bytes.length - 1 }),
      mask: fc.integer({ min: 1, max: 255 }),
    }),
  )
  fc.assert(
    fc.property(change, ({ file, offset, mask }) => {
      const changed = SOURCES.map(({ bytes, ...rest }, index) => ({
        ...rest,
        bytes: index === file ? bytes.map((byte, at) => (at === offset ? byte ^ mask : byte)) : bytes,
      }))
      expect(digestOf(changed)).not.toBe(before)
      expect(digestOf(changed.toReversed())).toBe(digestOf(changed))
    }),
  )
})

test('the digest tells where one file ends and the next begins', () => {
  const one = sourceFiles({ a: 'xb\u00001\u0000y', b: '' })
  const other = sourceFiles({ a: 'x', b: '\u00001\u0000y' })
  expect(digestOf(one)).not.toBe(digestOf(other))
})

test('texts as references into their source come back as they were, whatever source and texts are', () => {
  const words = fc.constantFrom(
    'a',
    'é',
    '\u{1f600}',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    ' \n  ',
    'a long enough word',
    '-',
  )
  const source = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''))
  const slices = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 80 })), { maxLength: 6 })
  const data = fc.tuple(source, slices, fc.array(source, { maxLength: 2 })).map(([text, cuts, others]) => {
    // As YAML gives them: with line ends folded, and with no white space around.
    const folded = text.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    const parts = cuts.map(([start, length]) => folded.slice(start, start + length).trim())
    return {
      text,
      data: { year: 1969, list: [...parts, ...others.map((other) => other.trim())], none: null, deep: [{ parts }] },
    }
  })
  fc.assert(
    fc.property(data, (given) => {
      const referring = JSON.parse(JSON.stringify(refer(given.data, given.text)))
      expect(resolve(referring, given.text)).toStrictEqual(given.data)
    }),
    { numRuns: 500 },
  )
})

test('a long text that stands in the source is not said again', () => {
  const text = 'A text of some length that is folded'
  expect(refer({ a: text, b: text }, `a: >-\n  ${text.replace('that', '\n  that')}\nb: ${text}`)).toEqual({
    // Each ends with a line, the first with its second.
    a: [8, -2],
    b: [4, -1],
  })
})
