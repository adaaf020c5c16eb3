import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allEpisodes } from '../../src/assessment/episodes.ts'
import { chartMarkup } from '../../src/web/chart.ts'
import { catalogOf, episodeOf, recorded, WALK } from '../support/library.ts'

const CATALOG = catalogOf(WALK, [
  episodeOf('a/one', { record: { answers: { will: 'yes', risk: 'no' }, outcome: 'yes' } }),
  episodeOf('a/two', { record: { answers: { will: 'yes', risk: 'unknown' }, outcome: 'no' } }),
])

describe('the chart of the precedents', () => {
  test('draws a dot for every episode in every condition', () => {
    fc.assert(
      fc.property(recorded(), ({ framework, answers, episodes }) => {
        const rows = allEpisodes(catalogOf(framework, episodes), 'record')
        const figures = chartMarkup(framework, rows, answers).toString().split('<figure>').slice(1)
        expect(figures).toHaveLength(framework.conditions.length)
        for (const figure of figures) expect(figure.match(/class="rim"/g) ?? []).toHaveLength(rows.length)
      }),
    )
  })

  test('says the same in words', () => {
    const text = chartMarkup(WALK, allEpisodes(CATALOG, 'record'), { will: 'mixed' }).toString()
    expect(text).toContain('YES: 2 episodes, label in 1.')
    expect(text).toContain('Your answer: MIXED.')
    expect(text).toContain('<title>A, 1970–2020: met</title>')
  })

  test('has a column for what is not known only where something stands in it', () => {
    const [, will, risk] = chartMarkup(WALK, allEpisodes(CATALOG, 'record'), {}).toString().split('<figure>')
    expect(will).not.toContain('Not sure')
    expect(risk).toContain('Not sure')
  })
})
