import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/model/library.ts'
import { readFolder } from '../../src/reading/files.ts'
import { readLibrary } from '../../src/reading/library.ts'
import { folded } from '../../src/search/folded.ts'
import { type Passage, PLACES, passagesOfEpisode, passagesOfExercise } from '../../src/search/passage.ts'
import { hasName, search } from '../../src/search/search.ts'
import { type Term, termOf, wordsOf } from '../../src/search/term.ts'
import { HOME } from '../support/fake-io.ts'

const SUBJECT = { id: 'adams/all', president: 'Jane Adams', title: 'All', period: '1969/1970', works: {} }
const PASSAGE: Passage = {
  subject: SUBJECT,
  place: 'evidence',
  coding: 'record',
  condition: 'determination',
  points: 'for',
  date: '1969-02-03',
  channel: null,
  sources: [],
  parts: [],
}

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { ...PASSAGE, parts: [['', text]], ...more }
}

function terms(...words: readonly string[]): readonly Term[] {
  return words.flatMap((word) => termOf(word) ?? [])
}

function find(passages: readonly Passage[], ...words: readonly string[]) {
  return search(() => passages, terms(...words))
}

/** The excerpts that are found, with what is marked in brackets. */
function shown(passages: readonly Passage[], ...words: readonly string[]): readonly string[] {
  return find(passages, ...words).found.map(({ excerpt: { text, marks } }) =>
    [...marks]
      .toReversed()
      .reduce((all, [from, until]) => `${all.slice(0, from)}[${all.slice(from, until)}]${all.slice(until)}`, text),
  )
}

describe('an excerpt', () => {
  const text = 'She went to Ceaușescu. Nobody knew. He asked for trade. Trade came.'
  test.each([
    [['trade'], 'He asked for [trade].'],
    [['ceausescu', 'trade'], 'She went to [Ceaușescu]. … He asked for [trade].'],
    [['nobody', 'trade'], '[Nobody] knew. He asked for [trade].'],
    [['trade', 'came'], '[Trade] [came].'],
    [['trade', 'tra'], 'He asked for [trade].'],
  ])('for %j is %j', (words, expected) => {
    expect(shown([passage(text)], ...words)).toEqual([expected])
  })

  test('of a note says that it is one; what leads to it is not searched', () => {
    const noted = passage('', {
      parts: [
        ['', 'He wrote. He left.'],
        ['Uncertain: ', 'The day is not known'],
        ['By ', null],
      ],
    })
    expect(shown([noted], 'day')).toEqual(['Uncertain: The [day] is not known.'])
    expect(shown([noted], 'left', 'day')).toEqual(['He [left]. Uncertain: The [day] is not known.'])
    expect(shown([noted], 'uncertain')).toEqual([])
  })

  test('of a channel begins with its title', () => {
    const channel = passage('', {
      place: 'channel',
      parts: [
        ['', 'The envoy'],
        ['', 'He came. He saw.'],
      ],
    })
    expect(shown([channel], 'saw')).toEqual(['The envoy. He [saw].'])
  })
})

describe('a passage is found', () => {
  test('only if it has every word, and words together only within a sentence', () => {
    const passages = [passage('One two.'), passage('Two.'), passage('One. Two.')]
    expect(shown(passages, 'one', 'two')).toEqual(['[One] [two].', '[One]. [Two].'])
    expect(shown(passages, 'one two')).toEqual(['[One two].'])
    expect(find(passages.slice(2), 'one two').terms).toEqual([{ term: 'one two', passages: 0, nearest: null }])
  })

  test('by episode in their order, then by date, what has no date last', () => {
    const dates = ['1970', null, '1969-12-03', '1969'] as const
    const other = { ...SUBJECT, id: 'small/all' }
    const passages = [
      ...dates.map((date) => passage('A word.', { date })),
      passage('A word.', { subject: other, date: '1900' }),
    ]
    const order = find(passages, 'word').found.map(({ passage: { subject, date } }) => [subject.id, date])
    expect(order).toEqual([
      ['adams/all', '1969'],
      ['adams/all', '1969-12-03'],
      ['adams/all', '1970'],
      ['adams/all', null],
      ['small/all', '1900'],
    ])
  })
})

test('a word that stands nowhere gets the nearest that does', () => {
  const passages = [passage('Kissinger saw Ceaușescu.'), passage('Nixon saw him.')]
  expect(find(passages, 'kisinger', 'ceaucescu', 'saw', 'zzzzzz', 'nixon kissinger', 'henry kisinger').terms).toEqual([
    { term: 'kisinger', passages: 0, nearest: 'Kissinger' },
    { term: 'ceaucescu', passages: 0, nearest: 'Ceaușescu' },
    { term: 'saw', passages: 2, nearest: null },
    { term: 'zzzzzz', passages: 0, nearest: null },
    { term: 'nixon kissinger', passages: 0, nearest: null },
    { term: 'henry kisinger', passages: 0, nearest: null },
  ])
})

test('a person is the president, or is named', () => {
  expect(hasName(passage('Nothing.'), terms('adams', 'jane'))).toBe(true)
  expect(hasName(passage('John came.'), terms('adams', 'john'))).toBe(false)
  expect(hasName(passage('John came.'), terms('john'))).toBe(true)
})

describe('the shipped library', () => {
  const { library } = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null, new Set())
  const { cases, exercises } = (library as Library).files
  const all = [
    ...cases.flatMap((file) => file.episodes.flatMap((episode) => passagesOfEpisode(file, episode))),
    ...exercises.flatMap(passagesOfExercise),
  ]

  test('has passages of every kind', () => {
    expect(new Set(all.map(({ place }) => place))).toEqual(new Set(PLACES))
  })

  test('any two words of a passage find it, and each is marked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), (one, a, b) => {
        const words = one.parts.flatMap(([, text]) => wordsOf(text ?? ''))
        const chosen = [a, b].map((at) => words[at % words.length] ?? '')
        const found = search(() => [one], terms(...chosen)).found.map(({ excerpt }) => excerpt)
        const marked = found.flatMap(({ text, marks }) => marks.map(([from, until]) => folded(text.slice(from, until))))
        for (const word of chosen) expect(marked.some((each) => each.startsWith(word))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
