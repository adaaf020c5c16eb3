import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blindUnit } from '../src/classroom/packets.ts'
import type { Library } from '../src/model/library.ts'
import { type Mask, wordPattern } from '../src/model/mask.ts'
import { readFolder } from '../src/reading/files.ts'
import { readLibrary } from '../src/reading/library.ts'
import { HOME } from './support/fake-io.ts'

/** Proper names that every episode has, or that give away no more than a party. */
const COMMON = [
  ...['America', 'American', 'Americans', 'Asia', 'Asian', 'Beijing', 'China', 'Chinese', 'European', 'Pacific'],
  ...['Taipei', 'Taiwan', 'United States', 'Washington', 'West', 'Associated Press', 'Congressional Record', 'Reuters'],
  ...['Congress', 'House', 'House Democrats', 'Joint Chiefs', 'National Security Council', 'President', 'Senate'],
  ...['Speaker', 'Staff', 'State Department', 'Supreme Court', 'Treasury', 'Vice President', 'White House'],
  ...['Democrats', 'Democratic', 'Republican', 'Republicans'],
  // The paragraphs of the article.
  'P',
]

/** Words with a capital that do not begin a sentence. */
const NAME = /(?<![.!?]"? |^)\p{Lu}\p{L}*(?: \p{Lu}\p{L}+)*/gu
const DATE = /\b(?:Monday|January|February|March|April|May|June|July|August|September|October|November|December)\b/g

const library = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null, new Set()).library as Library
const { cases, blinds } = library.files

function masksOf(id: string): readonly Mask[] {
  return blinds.find((blind) => blind.id === id)?.masks ?? []
}

test('there are cases to mask', () => {
  expect(cases.length).toBeGreaterThan(10)
})

describe('what a case file masks leaves in its evidence no name that gives an episode away', () => {
  test.each(cases.map((file) => [file.id, file] as const))('%s', (id, { president, episodes }) => {
    const surname = president.split(' ').at(-1) as string
    const words = [...masksOf(id).flatMap((mask) => mask.words), president, surname]
    const texts = episodes
      .flatMap(({ codings }) => Object.values(codings).flatMap(({ conditions }) => Object.values(conditions)))
      .flatMap(({ evidence }) => evidence)
      .flatMap(({ text, uncertain, outside }) => [text, uncertain ?? '', outside ?? ''])
    const left = texts.flatMap((text) => text.replace(wordPattern(words), 'it').replace(DATE, 'then').match(NAME) ?? [])
    expect(texts.length).toBeGreaterThan(10)
    expect([...new Set(left)].filter((name) => !COMMON.includes(name))).toEqual([])
  })
})

describe('a packet holds', () => {
  const presidents = cases.map(({ president }) => president)
  const shown = cases.flatMap((file) =>
    file.episodes.flatMap((episode) =>
      Object.keys(episode.codings).flatMap((coding) => {
        const { evidence } = blindUnit(
          'A',
          { file, episode, masks: masksOf(file.id) },
          { framework: library.catalog.framework, coding, presidents },
        )
        return Object.values(evidence).flatMap((items) => items.map(({ text }) => `${file.id}/${episode.id}: ${text}`))
      }),
    ),
  )

  test.each([
    ['no roll call or poll, which one search finds', /\d+ percent|\d+ (?:votes )?(?:to|–) \d+|\d+ votes|\d+ senators/],
    ['no word on whether a channel was secret', /\bsecret\b|\bsecrecy\b|back ?channel|backroom|confiden(?:ce|tial)/i],
    [
      'no word on whether it was open',
      /public at once|in public if|announced beforehand|told reporters|the press was briefed/,
    ],
  ])('%s', (_, telling) => {
    expect(shown.length).toBeGreaterThan(300)
    expect(shown.filter((text) => telling.test(text))).toEqual([])
  })
})
