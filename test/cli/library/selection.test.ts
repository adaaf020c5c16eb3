import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/errors.ts'
import { findEpisode, parseCaseName } from '../../../src/cli/library/selection.ts'
import type { Catalog, CodedEpisode, EpisodeCodes } from '../../../src/model/library.ts'
import { episodeId } from '../../../src/model/library.ts'
import { catalogOf, episodeOf, WALK } from '../../support/library.ts'

const CODES: EpisodeCodes = { answers: { will: 'yes', risk: 'no' }, outcome: 'yes' }

function episode(id: `${string}/${string}`, codings: readonly string[], principal: boolean): CodedEpisode {
  return { ...episodeOf(id, Object.fromEntries(codings.map((coding) => [coding, CODES]))), principal }
}

const CATALOG: Catalog = catalogOf(WALK, [
  episode('nixon/opening', ['record', 'article'], true),
  episode('carter/1977', ['record'], true),
  episode('carter/normalization', ['record', 'article'], false),
  episode('biden/early', ['record', 'article'], false),
  episode('biden/late', ['record', 'article'], true),
  episode('bush-41/before', ['article'], false),
  episode('bush-41/missions', ['article'], false),
  episode('bush-41/after', ['record'], true),
])

describe('a name on the command line', () => {
  test.each([
    ['nixon', { case: 'nixon', episode: null }],
    ['nixon/opening', { case: 'nixon', episode: 'opening' }],
    ['Nixon/Opening', { case: 'nixon', episode: 'opening' }],
    ['bush-41/missions', { case: 'bush-41', episode: 'missions' }],
  ])('%s names %o', (name, expected) => {
    expect(parseCaseName(CATALOG, name)).toEqual(expected)
  })

  test.each([
    ['nixn', 'There is no case "nixn". Did you mean "nixon"?'],
    ['', 'There is no case "".'],
    ['/opening', 'There is no case "/opening".'],
    ['../nixon', 'There is no case "../nixon".'],
    ['__proto__', 'There is no case "__proto__".'],
    ['nixon/', 'There is no episode "nixon/".'],
    ['nixon/openin', 'There is no episode "nixon/openin". Did you mean "nixon/opening"?'],
    ['nixon/opening/more', 'There is no episode "nixon/opening/more".'],
    ['carter/opening', 'There is no episode "carter/opening".'],
  ])('%s is refused: %s', (name, message) => {
    expect(() => parseCaseName(CATALOG, name)).toThrow(UsageError)
    expect(() => parseCaseName(CATALOG, name)).toThrow(message)
  })

  test('that is unknown is answered with every name there is, each once', () => {
    expect(() => parseCaseName(CATALOG, 'x-y-z')).toThrow(/Allowed: nixon, carter, biden, bush-41\.$/)
    expect(() => parseCaseName(CATALOG, 'carter/x-y-z')).toThrow(/Allowed: carter\/1977, carter\/normalization\.$/)
  })
})

describe('the episode that a name means', () => {
  test.each([
    ['the only one of its case', 'nixon', 'record', 'nixon/opening'],
    ['the one named', 'biden/early', 'article', 'biden/early'],
    ['the principal one, wherever it stands', 'biden', 'record', 'biden/late'],
    ['the principal one, also where another has the coding', 'carter', 'record', 'carter/1977'],
    ['the only one with the coding, where the principal one lacks it', 'carter', 'article', 'carter/normalization'],
  ])('is %s', (_title, name, coding, expected) => {
    expect(episodeId(findEpisode(CATALOG, name, coding))).toBe(expected)
  })

  test.each([
    [
      'where the one named lacks the coding',
      'carter/1977',
      'article',
      /^carter\/1977 has no coding "article"\.\nIts codings: .*\nEpisodes that have it: .*carter\/normalization/,
    ],
    ['where several have it and none is principal', 'bush-41', 'article', 'bush-41'],
  ])('is not guessed %s', (_title, name, coding, message) => {
    expect(() => findEpisode(CATALOG, name, coding)).toThrow(UsageError)
    expect(() => findEpisode(CATALOG, name, coding)).toThrow(message)
  })

  test('is refused with the codings that the case has', () => {
    expect(() => findEpisode(CATALOG, 'nixon', 'draft')).toThrow(
      'nixon has no coding "draft".\nIts codings: record, article (--coding).',
    )
  })
})
