import { describe, expect, test } from 'vitest'
import { choiceOf, letterUnits } from '../../src/classroom/answer-key.ts'
import { blindUnit } from '../../src/classroom/packets.ts'
import { createRandom } from '../../src/classroom/random.ts'
import { blindUnitOf, caseAndEpisode } from '../../src/cli/commands/exercise/blind-units.ts'
import { openLibrary } from '../../src/cli/library/library.ts'
import { PROGRAM } from '../../src/cli/program/program.ts'
import type { Code, Episode } from '../../src/model/case.ts'
import { episodeId } from '../../src/model/library.ts'
import type { Mask } from '../../src/model/mask.ts'
import { wordPattern } from '../../src/model/mask.ts'
import { print } from '../../src/rendering/formats.ts'
import { packetResult } from '../../src/results/packet/result.ts'
import { printable } from '../../src/results/result.ts'
import { HOME } from '../support/fake-io.ts'
import { accountWith } from '../support/library.ts'

const library = await openLibrary([], HOME, PROGRAM.reservedNames)
const { catalog } = library
const { framework } = catalog
const presidents = [...library.files().cases, ...library.files().exercises].map(({ president }) => president)
const plain = { color: false, width: 100, ascii: false, accessible: false }

/** A whole packet of one unit, as it is printed, lines joined. */
async function packetOf(id: string): Promise<string> {
  const packet = {
    schemaVersion: 1 as const,
    packet: 'p00000000',
    coder: 'BBBB-B',
    check: 'BBBBBBBB',
    keyDigest: '0',
    units: [blindUnitOf(library, 'record', 'A', id)],
  }
  return (await print(printable(packetResult, { framework, packet, paper: false }), 'text', () => plain)).replace(
    /\s+/g,
    ' ',
  )
}

function masksOf(id: string): readonly Mask[] {
  return library.files().blinds.find((blind) => blind.id === id)?.masks ?? []
}

const CODE: Omit<Code, 'evidence'> = {
  answer: 'yes',
  inferred: false,
  uncertain: null,
  oneSided: null,
  paragraphs: [],
  rationale: '',
  dispute: null,
}

/** Names in a title, but for those that every episode has to do with. */
function namesIn(title: string): readonly string[] {
  const names = title.slice(1).match(/\b\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu) ?? []
  return names.filter((name) => !/^(?:China|Beijing|Washington|Taiwan)$/.test(name))
}

const episodes = catalog.episodes.map((episode) => [episodeId(episode), episode] as const)

describe('a blind packet gives nothing away', () => {
  test('there are episodes to look at, and most of them have masks', () => {
    expect(episodes.length).toBeGreaterThan(20)
    expect(library.files().blinds.filter(({ masks }) => masks.length > 3).length).toBeGreaterThan(10)
  })

  test.each(episodes)('of %s', async (id, { title, accounts, party }) => {
    const text = await packetOf(id)
    const { file, episode } = caseAndEpisode(library, id)
    expect(text.length).toBeGreaterThan(2000)

    const results = Object.values(accounts).map(({ result }) => result)
    const masked = masksOf(file.id).flatMap(({ words }) => words)
    expect(text.match(wordPattern(masked)) ?? []).toEqual([])
    expect(text.match(wordPattern(namesIn(title))) ?? []).toEqual([])
    const names = presidents.flatMap((name) => [name, name.split(' ').at(-1) as string])
    expect(text.match(new RegExp(wordPattern(names).source, 'giu')) ?? []).toEqual([])
    expect(text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? []).toEqual([])

    for (const telling of [id, title, ...results, episode.summary, file.summary]) expect(text).not.toContain(telling)
    expect(text).not.toMatch(new RegExp(`${party}: |\\(${party}\\)`))
    const { conditions, outcome } = episode.codings.record as (typeof episode.codings)[string]
    for (const code of [...Object.values(conditions), outcome]) expect(text).not.toContain(code.rationale)
    for (const source of Object.keys(file.sources)) expect(text).not.toContain(source)
  })

  test.each(episodes)('of %s, but all its evidence on conditions is there, in order of time', (id) => {
    const { evidence } = blindUnitOf(library, 'record', 'A', id)
    const { episode } = caseAndEpisode(library, id)
    for (const condition of framework.conditions) {
      const written = episode.codings.record?.conditions[condition.id]?.evidence ?? []
      expect(evidence[condition.id]?.length).toBe(written.length)
      const places =
        evidence[condition.id]?.map(({ when }) => (when === 'before' ? 0 : when === 'later' ? 99 : when)) ?? []
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  test('evidence that ends on the first day of the episode is from its first year, and no longer from before', () => {
    const { file, episode } = caseAndEpisode(library, episodes[0]?.[0] as string)
    const [condition] = framework.conditions.map(({ id }) => id)
    const whenOf = (date: string): unknown => {
      const evidence = [{ date, text: 'T', points: 'for', sources: [], uncertain: null, outside: null }] as const
      const code: Code = { ...CODE, evidence }
      const coding = { ...accountWith(''), conditions: { [condition as string]: code }, outcome: code }
      const dated: Episode = { ...episode, from: '1970-03-10', until: '1972-06-30', codings: { record: coding } }
      const seen = blindUnit('A', { file, episode: dated, masks: [] }, { framework, coding: 'record', presidents: [] })
      return seen.evidence[condition as string]?.[0]?.when
    }
    expect(['1970-03-09', '1970-03-01/1970-03-10', '1970-03-10', '1971-03-09', '1971-03-10'].map(whenOf)).toEqual([
      'before',
      1,
      1,
      1,
      2,
    ])
    expect(['1972-06-30', '1972-06-30/1972-07-02', '1972-07-01'].map(whenOf)).toEqual([3, 3, 'later'])
  })

  test('letters follow no order that is known: the seed alone decides', () => {
    const choice = choiceOf(catalog, 'record', new Set())
    const order = (seed: string): readonly string[] =>
      letterUnits(choice, createRandom(seed)).map(({ episode }) => episode)
    expect(order('a')).toEqual(order('a'))
    expect(order('a')).not.toEqual(order('b'))
    expect(order('a').toSorted()).toEqual(episodes.map(([id]) => id).toSorted())
  })
})
