import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../src/reading/files.ts'
import { readLibrary } from '../src/reading/library.ts'
import { HOME } from './support/fake-io.ts'

const folder = join(HOME, 'cases')
const { files } = readFolder(folder)
const { library, diagnostics } = readLibrary(folder, files, null, new Set())
const hosts = readFileSync(join(HOME, 'test/fixtures/hosts.txt'), 'utf8').split('\n')

describe('the shipped library', () => {
  test('is sound, without a warning', () => {
    expect(diagnostics).toEqual([])
    expect(library).not.toBeNull()
  })

  test('has at least 22 episodes, by fourteen presidents', () => {
    expect(library?.catalog.episodes.length).toBeGreaterThanOrEqual(22)
    expect(library?.files.cases.length).toBe(14)
  })

  test('codes every episode under record, and under article exactly where the article codes', () => {
    const { episodes } = library?.catalog ?? { episodes: [] }
    expect(episodes.filter(({ codings }) => codings.record === undefined)).toEqual([])
    const coded = episodes.filter(({ codings }) => codings.article !== undefined).map((episode) => episode.case)
    expect(coded).toEqual(['kennedy', 'johnson', 'nixon', 'carter', 'bush-41', 'biden'])
  })

  test('gives the paragraph for every article code, and two pieces of evidence for every record code', () => {
    const codes = (library?.files.cases ?? []).flatMap(({ id, episodes }) =>
      episodes.flatMap(({ codings }) =>
        Object.entries(codings).flatMap(([coding, { conditions, outcome }]) =>
          [...Object.values(conditions), outcome].map((code) => ({ id, coding, code })),
        ),
      ),
    )
    const thin = codes.filter(({ coding, code }) =>
      coding === 'article' ? code.paragraphs.length === 0 : code.evidence.length < 2 && code.answer !== 'unknown',
    )
    expect(thin).toEqual([])
  })

  test('tells each result in a sentence that fits beside a precedent', () => {
    const long = library?.catalog.episodes
      .flatMap(({ accounts }) => Object.values(accounts))
      .filter(({ result }) => result.length > 160 || !result.endsWith('.'))
    expect(long).toEqual([])
  })

  test('sends readers only to publishers, archives, universities and governments', () => {
    const urls = [...(library?.files.cases ?? []), ...(library?.files.exercises ?? [])].flatMap(({ sources }) =>
      Object.values(sources).flatMap(({ url }) => (url === null ? [] : [url])),
    )
    expect(urls.length).toBeGreaterThan(100)
    expect(urls.filter((url) => !hosts.includes(new URL(url).host))).toEqual([])
  })

  test('keeps its exercises out of the precedents', () => {
    const ids = library?.files.exercises.map(({ id }) => id)
    expect(ids).toEqual(['trump-second-term'])
    expect(library?.catalog.episodes.filter((episode) => ids?.includes(episode.case))).toEqual([])
  })

  test.each(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()] as const))(
    '%s speaks of its subject, not of how it was made',
    (_name, text) => {
      expect(text).not.toMatch(/dossier|VERIFIED|suggested code|\bTODO\b/i)
    },
  )
})
