import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../src/assessment/decision-table.ts'
import { membershipOf, stateOf, UNKNOWN } from '../../src/model/framework.ts'
import { episodeId } from '../../src/model/library.ts'
import { catalogOf, episodeOf, frameworks, recorded, settledAnswersIn, WALK } from '../support/library.ts'

describe('the decision table', () => {
  test('has each verdict with its pattern, and each episode in its row or between rows', () => {
    const coded = (id: `${string}/${string}`, will: string, risk: string) =>
      episodeOf(id, { record: { answers: { will, risk }, outcome: 'yes' } })
    const other = episodeOf('other/one', { article: { answers: { will: 'yes', risk: 'no' }, outcome: 'yes' } })
    const episodes = [
      coded('a/go', 'yes', 'no'),
      coded('b/stay', 'no', UNKNOWN),
      coded('c/torn', 'yes', 'mixed'),
      other,
    ]
    const { rows, between } = decisionTable(catalogOf(WALK, episodes), 'record')
    expect(rows.map(({ episodes: own, ...row }) => ({ ...row, episodes: own.map(episodeId) }))).toEqual([
      { verdict: 'go', label: 'go', headline: 'yes', pattern: { will: 'met', risk: 'not-met' }, episodes: ['a/go'] },
      { verdict: 'wait', label: 'wait', headline: 'not-yet', pattern: { will: 'met', risk: 'met' }, episodes: [] },
      {
        verdict: 'stay',
        label: 'stay',
        headline: 'no',
        pattern: { will: 'not-met', risk: null },
        episodes: ['b/stay'],
      },
    ])
    expect(between.map((row) => [episodeId(row), row.possible])).toEqual([['c/torn', ['go', 'wait']]])
  })

  test('has every episode of the coding exactly once', () => {
    fc.assert(
      fc.property(recorded(), ({ framework, episodes }) => {
        const { rows, between } = decisionTable(catalogOf(framework, episodes), 'record')
        const all = [...rows.flatMap((row) => row.episodes), ...between].map(episodeId)
        const coded = episodes.filter(({ codings }) => 'record' in codings).map(episodeId)
        expect(all.toSorted()).toEqual(coded.toSorted())
      }),
    )
  })

  test('has an episode whose conditions are all settled in the row whose pattern they fit', () => {
    const settled = frameworks({ twoSided: true }).chain((framework) =>
      settledAnswersIn(framework).map((answers) => ({ framework, answers })),
    )
    fc.assert(
      fc.property(settled, ({ framework, answers }) => {
        const episode = episodeOf('a/one', { record: { answers, outcome: 'yes' } })
        const { rows, between } = decisionTable(catalogOf(framework, [episode]), 'record')
        expect(between).toEqual([])
        const fitting = rows.filter(({ pattern }) =>
          framework.conditions.every(
            (condition) =>
              pattern[condition.id] === null ||
              pattern[condition.id] === stateOf(membershipOf(condition, answers[condition.id])),
          ),
        )
        expect(rows.filter(({ episodes }) => episodes.length > 0)).toEqual(fitting)
      }),
    )
  })
})
