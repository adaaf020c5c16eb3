import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortDiagnostics } from '../../src/model/diagnostic.ts'
import { PROBLEMS } from '../../src/model/problems.ts'
import { readLibrary } from '../../src/reading/library.ts'
import { ADAMS, BROWN, brief, edit, type Files, FRAMEWORK, placeOf, read, SOUND, sourceFiles } from './support.ts'

const DEFAULT_CODING = '  default: record'

/** Edits of the base case, one after the other, under another name. */
function another(id: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => edit(text, from, to), edit(ADAMS, 'id: adams', `id: ${id}`))
}

const FAULTY: Files = {
  'framework.yaml': edit(FRAMEWORK, DEFAULT_CODING, '  default: recrod'),
  'baker.yaml': another(
    'baker',
    ['party: Independent', 'party: Independent\nmood: good'],
    ['answer: mixed\n', 'answer: maybe\n'],
    ['date: 1969-06~', 'date: June 1969'],
    ['kind: none', 'kind: phone'],
  ),
  'adams.yaml': edit(edit(ADAMS, 'year: 1980', 'year: old'), 'principal: opening', 'principal: openning'),
  'more/clark.yaml': another(
    'clerk',
    ['[diary-1980, letters-1981]', '[diary-1980, letter-1981]'],
    ['    timeline:\n      - date: 1969-02-03', '    timeline:\n      - date: 1969-02-30'],
  ),
}

const PLACES: readonly string[] = [
  'adams.yaml:7:12 unknown-episode',
  'adams.yaml:114:11 wrong-type',
  'baker.yaml:5:1 unknown-key',
  'baker.yaml:20:21 unknown-answer',
  'baker.yaml:28:23 wrong-format',
  'baker.yaml:60:15 wrong-value',
  `framework.yaml:${placeOf(FRAMEWORK, 'record\n  record:')} unknown-coding`,
  'more/clark.yaml:2:5 name-not-id',
  'more/clark.yaml:30:39 unknown-source',
  'more/clark.yaml:67:15 impossible-date',
]

test('ten different faults in four files are all reported at their places, in the order of the places', () => {
  const { library, diagnostics } = read(FAULTY)
  expect(library).toBeNull()
  expect(diagnostics.map(brief)).toEqual(PLACES)
})

test('a file with a fault of its shape and a fault of its meaning reports both', () => {
  const text = edit(
    edit(ADAMS, '    title: A year of waiting', '    title: [waiting]'),
    'date: 1969-06~',
    'date: 1968-06~',
  )
  expect(read({ ...SOUND, 'adams.yaml': text }).diagnostics.map(brief)).toEqual([
    'adams.yaml:10:12 wrong-type',
    'adams.yaml:27:23 outside-episode',
  ])
})

test('a file whose syntax breaks reports what stands before, and does not hide the faults of the others', () => {
  const broken = another(
    'baker',
    ['president: Jane Adams', 'president: 7'],
    ['party: Independent', 'party: "\\q"'],
    ['kind: none', 'kind: phone'],
  )
  const others = PLACES.filter((place) => !place.startsWith('baker'))
  expect(read({ ...FAULTY, 'baker.yaml': broken }).diagnostics.map(brief)).toEqual([
    ...others.slice(0, 2),
    'baker.yaml:3:12 wrong-type',
    'baker.yaml:4:9 yaml-bad-dq-escape',
    ...others.slice(2),
  ])
})

test('what is missing is not reported where the syntax breaks: it may stand behind', () => {
  const at = ADAMS.indexOf('sources:\n  diary')
  const sourcesFirst = edit(ADAMS.slice(0, at), '\nepisodes:\n', `\n${ADAMS.slice(at)}episodes:\n`)
  expect(read({ ...SOUND, 'adams.yaml': sourcesFirst }).diagnostics).toEqual([])
  const broken = edit(sourcesFirst, 'title: A year of waiting', 'title: "A year of waiting')
  const codes = read({ ...SOUND, 'adams.yaml': broken }).diagnostics.map(({ code }) => code)
  expect(codes.filter((code) => PROBLEMS[code].about === 'absence')).toEqual([])
  expect(codes).toContain('yaml-missing-char')
})

test.each([
  ['of a sound library', { ...SOUND, 'baker.yaml': another('baker'), 'exercises/brown.yaml': BROWN }],
  ['of a library with faults', { ...FAULTY, 'again/adams.yaml': ADAMS }],
])('the order of the files %s changes neither the library nor which problems there are', (_, files) => {
  const sources = sourceFiles(files)
  const ordered = (given: typeof sources) => {
    const { library, diagnostics } = readLibrary('library', given, null, new Set())
    return { library, diagnostics: sortDiagnostics(diagnostics) }
  }
  const expected = ordered(sources)
  const orders = fc.shuffledSubarray([...sources], { minLength: sources.length })
  fc.assert(
    fc.property(orders, (shuffled) => {
      expect(ordered(shuffled)).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})
