import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Precedent } from '../../src/assessment/assessment.ts'
import { assessConditions } from '../../src/assessment/degrees.ts'
import { outcomeOf, rankPrecedents, recordOf } from '../../src/assessment/precedents.ts'
import { type Answers, type Framework, UNKNOWN } from '../../src/model/framework.ts'
import { type CodedEpisode, episodeId } from '../../src/model/library.ts'
import { episodeOf, recorded, WALK } from '../support/library.ts'

function coded(id: `${string}/${string}`, will: string, risk: string, outcome = 'yes', from = '1970-01-01') {
  return episodeOf(id, { record: { answers: { will, risk }, outcome } }, from)
}

function rank(episodes: readonly CodedEpisode[], answers: Answers, framework: Framework = WALK): readonly Precedent[] {
  return rankPrecedents(framework, episodes, 'record', answers)
}

describe('precedents', () => {
  const answers = { will: 'mostly-yes', risk: 'mostly-no' }

  test('rank by same configuration before similarity, then by date, then by id', () => {
    const near = coded('near/one', 'mostly-yes', 'mixed')
    const far = coded('far/one', 'yes', 'no')
    const twin = coded('far/a', 'yes', 'no')
    const late = coded('late/one', 'yes', 'no', 'yes', '1990-01-01')
    const ranked = rank([late, near, far, twin], answers)
    expect(ranked.map(({ similarity }) => similarity)).toEqual([0.75, 0.75, 0.75, 0.875])
    expect(ranked.map(episodeId)).toEqual(['far/a', 'far/one', 'late/one', 'near/one'])
  })

  test('that are alike rank by date, whatever their ids', () => {
    const late = coded('a/late', 'yes', 'no', 'yes', '1990-01-01')
    const early = coded('z/early', 'yes', 'no', 'yes', '1970-01-01')
    expect(rank([late, early], answers).map(episodeId)).toEqual(['z/early', 'a/late'])
  })

  test('with nothing to compare come last, with no similarity', () => {
    const ranked = rank([coded('none/one', UNKNOWN, UNKNOWN), coded('far/one', 'no', 'yes')], {
      will: 'yes',
      risk: 'no',
    })
    expect(ranked.map(({ similarity }) => similarity)).toEqual([0, null])
  })

  test('are only the episodes that the coding covers', () => {
    const article = episodeOf('other/one', { article: { answers, outcome: 'yes' } })
    expect(rank([article, coded('a/b', 'yes', 'no')], answers).map(episodeId)).toEqual(['a/b'])
    expect(rankPrecedents(WALK, [article], 'constructor', answers)).toEqual([])
  })

  test('carry what they are compared by, and what happened', () => {
    expect(rank([coded('far/one', 'yes', 'mostly-no', 'mixed')], answers)).toEqual([
      {
        case: 'far',
        episode: 'one',
        president: 'FAR',
        title: 'Title of far/one',
        period: { from: '1970-01-01', until: '2020-01-01' },
        similarity: 0.875,
        compared: 2,
        sameConfiguration: true,
        differences: [{ condition: 'will', answer: 'mostly-yes', precedent: 'yes', difference: 0.25 }],
        answers: { will: 'yes', risk: 'mostly-no' },
        outcome: { answer: 'mixed', state: 'undecided' },
        library: 'shipped',
        result: 'Result of far/one',
      },
    ])
  })

  test('rank the same in whatever order the episodes are given', () => {
    const shuffled = recorded().chain((given) =>
      fc
        .shuffledSubarray([...given.episodes], { minLength: given.episodes.length })
        .map((others) => ({ ...given, others })),
    )
    fc.assert(
      fc.property(shuffled, ({ framework, answers: posed, episodes, others }) => {
        const ranked = rank(episodes, posed, framework)
        expect(rank(others, posed, framework)).toEqual(ranked)
        const conditions = assessConditions(framework, posed)
        expect(recordOf(conditions, ranked.toReversed())).toEqual(recordOf(conditions, ranked))
      }),
    )
  })

  test('of the same configuration come before all others, and within each the more similar first', () => {
    fc.assert(
      fc.property(recorded(), ({ framework, answers: posed, episodes }) => {
        const keys = rank(episodes, posed, framework).map(
          ({ sameConfiguration, similarity }) => Number(sameConfiguration) * 10 + (similarity ?? -1),
        )
        expect(keys).toEqual(keys.toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('the record', () => {
  const conditions = assessConditions(WALK, { will: 'yes', risk: 'no' })

  test('tells in how many precedents of the configuration a back channel was opened, not opened, or neither', () => {
    const episodes = [
      coded('d/late', 'yes', 'no', 'mostly-yes', '1990-01-01'),
      coded('a/early', 'mostly-yes', 'no', 'yes', '1980-01-01'),
      coded('b/one', 'yes', 'no', 'mostly-no'),
      coded('c/one', 'yes', 'no', 'mixed'),
      coded('e/one', 'yes', 'no', UNKNOWN),
      coded('f/other', 'no', 'no', 'yes'),
    ]
    expect(recordOf(conditions, rank(episodes, { will: 'yes', risk: 'no' }))).toEqual({
      configuration: { will: 'met', risk: 'not-met' },
      opened: { count: 2, episodes: ['a/early', 'd/late'] },
      notOpened: { count: 1, episodes: ['b/one'] },
      undecided: { count: 2, episodes: ['c/one', 'e/one'] },
    })
  })

  test('has no configuration when an answer falls on neither side', () => {
    expect(recordOf(assessConditions(WALK, { will: 'yes', risk: 'mixed' }), []).configuration).toBeNull()
    expect(recordOf(assessConditions(WALK, { will: 'yes' }), []).configuration).toBeNull()
  })

  test('counts each precedent of the same configuration once, and no other', () => {
    fc.assert(
      fc.property(recorded({ most: 3 }), ({ framework, answers, episodes }) => {
        const precedents = rank(episodes, answers, framework)
        const same = precedents.filter(({ sameConfiguration }) => sameConfiguration).map(episodeId)
        const { opened, notOpened, undecided } = recordOf(assessConditions(framework, answers), precedents)
        expect(opened.count + notOpened.count + undecided.count).toBe(same.length)
        const named = [opened, notOpened, undecided].flatMap((tally) => tally.episodes)
        expect(named.toSorted()).toEqual(same.toSorted())
        for (const { count, episodes: ids } of [opened, notOpened, undecided]) expect(ids).toHaveLength(count)
      }),
    )
  })
})

test('an outcome has a state on its own scale, unknown when it is not coded', () => {
  expect(outcomeOf(WALK, { answers: {}, outcome: 'mostly-yes' })).toEqual({ answer: 'mostly-yes', state: 'met' })
  expect(outcomeOf(WALK, { answers: {}, outcome: UNKNOWN })).toEqual({ answer: UNKNOWN, state: 'unknown' })
})
