import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import { indicate } from '../../src/assessment/degrees.ts'
import { allowedAnswers, UNKNOWN } from '../../src/model/framework.ts'
import { episodeId } from '../../src/model/library.ts'
import { accountWith, catalogOf, episodeOf, posed, recorded, WALK } from '../support/library.ts'

const first = episodeOf('first/one', {
  record: { answers: { will: 'yes', risk: 'no' }, outcome: 'yes' },
  article: { answers: { will: 'mostly-no', risk: 'no' }, outcome: 'mostly-no' },
})
const second = episodeOf('second/one', { record: { answers: { will: 'no', risk: 'no' }, outcome: 'no' } })
const catalog = catalogOf(WALK, [first, second])

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('an assessment', () => {
  test('counts a missing answer as unknown, and ignores answers to conditions that do not exist', () => {
    const { answers } = assess(catalog, { answers: { will: 'yes', weather: 'yes' }, coding: 'record', scenario: null })
    expect(answers).toEqual({ will: 'yes', risk: UNKNOWN })
  })

  test('names framework, digest and coding, and every part agrees on the answers', () => {
    const assessment = assess(catalog, { answers: { will: 'yes', risk: 'no' }, coding: 'article', scenario: null })
    expect(assessment).toMatchObject({
      schemaVersion: 1,
      framework: { id: 'test', digest: 'd1' },
      coding: 'article',
      scenario: null,
      headline: 'yes',
      channel: 'go',
      possible: ['go'],
      hingesOn: [],
      record: { configuration: { will: 'met', risk: 'not-met' } },
    })
    expect(assessment.conditions.map(({ state }) => state)).toEqual(['met', 'not-met'])
    expect(assessment.changes.map(({ verdict }) => verdict)).toEqual(['wait', 'stay'])
    expect(assessment.precedents.map(episodeId)).toEqual(['first/one'])
  })

  test('hinges on something only while several verdicts are possible', () => {
    const hinges = (will: string) =>
      assess(catalog, { answers: { will, risk: UNKNOWN }, coding: 'record', scenario: null }).hingesOn
    expect(hinges('yes').map(({ condition }) => condition)).toEqual(['risk'])
    expect(hinges('no')).toEqual([])
  })

  test('changes nothing that it is given, and says the same when asked again', () => {
    fc.assert(
      fc.property(recorded(), ({ framework, answers, episodes }) => {
        const given = frozen(catalogOf(framework, episodes))
        const question = frozen({ answers, coding: 'record', scenario: episodes[0] ?? null })
        expect(JSON.stringify(assess(given, question))).toBe(JSON.stringify(assess(given, question)))
      }),
    )
  })

  test('has an answer to any answers at all', () => {
    const word = fc.oneof(fc.constantFrom(...allowedAnswers(WALK), 'constructor', '__proto__', ''), fc.string())
    const key = fc.oneof(fc.constantFrom('will', 'risk', 'constructor', '__proto__'), fc.string())
    fc.assert(
      fc.property(fc.dictionary(key, word), (answers) => {
        const { possible, conditions } = assess(catalog, { answers, coding: 'record', scenario: null })
        expect(possible).not.toEqual([])
        for (const { id, state, answer } of conditions) {
          expect(answer).toBe((Object.hasOwn(answers, id) ? answers[id] : undefined) ?? UNKNOWN)
          if (!Object.hasOwn(WALK.answers, answer)) expect(state).toBe('unknown')
        }
      }),
    )
  })

  test('does not take an answer from the prototype of what it is given', () => {
    const inherited = Object.create({ will: 'yes' }) as Record<string, string>
    const { answers } = assess(catalog, { answers: inherited, coding: 'record', scenario: null })
    expect(answers).toEqual({ will: UNKNOWN, risk: UNKNOWN })
  })
})

describe('a scenario that is an episode', () => {
  test('is never among its own precedents, nor in its own record', () => {
    const withScenario = recorded({ most: 3 }).filter(({ episodes }) => episodes.length > 0)
    fc.assert(
      fc.property(withScenario, fc.nat(), fc.constantFrom('record', 'article'), (given, pick, coding) => {
        const { framework, episodes } = given
        const scenario = episodes[pick % episodes.length] ?? null
        const answers = scenario?.codings[coding]?.answers ?? given.answers
        const assessment = assess(catalogOf(framework, episodes), { answers, coding, scenario })
        const others = episodes.filter((episode) => episode !== scenario && episode.codings[coding] !== undefined)
        expect(assessment.precedents.map(episodeId).toSorted()).toEqual(others.map(episodeId).toSorted())
        const { opened, notOpened, undecided } = assessment.record
        const counted = [opened, notOpened, undecided].flatMap((tally) => tally.episodes)
        expect(scenario && counted.includes(episodeId(scenario))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  test('leaves the other episodes of its president among the precedents', () => {
    const later = episodeOf('first/two', { record: { answers: { will: 'yes', risk: 'no' }, outcome: 'no' } })
    const three = catalogOf(WALK, [first, second, later])
    const { answers } = first.codings.record ?? { answers: {} }
    const { precedents, record } = assess(three, { answers, coding: 'record', scenario: first })
    expect(precedents.map(episodeId)).toEqual(['first/two', 'second/one'])
    expect(record).toMatchObject({ opened: { count: 0 }, notOpened: { episodes: ['first/two'] } })
  })

  test('tells what happened, and what its other coding would indicate', () => {
    const { answers } = first.codings.record ?? { answers: {} }
    expect(assess(catalog, { answers, coding: 'record', scenario: first }).scenario).toEqual({
      case: 'first',
      episode: 'one',
      president: 'FIRST',
      title: 'Title of first/one',
      period: { from: '1970-01-01', until: '2020-01-01' },
      outcome: { answer: 'yes', state: 'met' },
      library: 'shipped',
      ...accountWith('Result of first/one'),
      coded: { answers, ...indicate(catalog.framework, answers) },
      replaced: [],
      otherCodings: [
        {
          coding: 'article',
          differences: [{ condition: 'will', answer: 'yes', other: 'mostly-no' }],
          outcome: { answer: 'mostly-no', state: 'not-met' },
          headline: 'no',
          channel: 'stay',
          possible: ['stay'],
          degrees: { go: [0.25, 0.25], wait: [0, 0], stay: [0.75, 0.75] },
        },
      ],
    })
  })

  test('names the conditions whose codes were replaced', () => {
    const answers = { will: 'yes', risk: 'mostly-no' }
    expect(assess(catalog, { answers, coding: 'record', scenario: first }).scenario?.replaced).toEqual(['risk'])
  })
})

test('precedents never change what the answers indicate, what it hinges on or what would change it', () => {
  fc.assert(
    fc.property(recorded(), ({ framework, answers, episodes }) => {
      const question = { answers, coding: 'record', scenario: null }
      const withRecord = assess(catalogOf(framework, episodes), question)
      const { precedents: _, record: __, stability: ___, ...alone } = assess(catalogOf(framework, []), question)
      expect(withRecord).toMatchObject(alone)
    }),
  )
})

test('conditions, answers and degrees stand in the order of the framework', () => {
  fc.assert(
    fc.property(posed(), ({ framework, answers }) => {
      const reversed = Object.fromEntries(Object.entries(answers).toReversed())
      const result = assess(catalogOf(framework, []), { answers: reversed, coding: 'record', scenario: null })
      const ids = framework.conditions.map(({ id }) => id)
      expect(result.conditions.map(({ id }) => id)).toEqual(ids)
      expect(Object.keys(result.answers)).toEqual(ids)
      expect(Object.keys(result.degrees)).toEqual(framework.verdicts.map(({ id }) => id))
    }),
  )
})
