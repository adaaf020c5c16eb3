import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import type { Indication } from '../../src/assessment/assessment.ts'
import { assessConditions, indicate } from '../../src/assessment/degrees.ts'
import { findHinges } from '../../src/assessment/hinges.ts'
import { type Answers, allowedAnswers, answersOf } from '../../src/model/framework.ts'
import { episodeId } from '../../src/model/library.ts'
import { combinations, shippedLibrary } from '../support/library.ts'

const shipped = await shippedLibrary()
const { framework } = shipped

function hingesOf(answers: Answers) {
  return findHinges(framework, answers, assessConditions(framework, answers))
}

const ROWS = [
  { row: ['yes', 'yes', 'yes'], headline: 'yes', possible: ['backroom'], hinges: [] },
  { row: ['yes', 'yes', 'mixed'], headline: 'yes', possible: ['backroom'], hinges: [] },
  { row: ['yes', 'yes', 'mostly-no'], headline: 'not-yet', possible: ['probe'], hinges: [] },
  { row: ['yes', 'mostly-no', 'yes'], headline: 'no', possible: ['formal'], hinges: [] },
  { row: ['no', 'yes', 'yes'], headline: 'no', possible: ['no-initiative'], hinges: [] },
  {
    row: ['mixed', 'mostly-no', 'mostly-no'],
    headline: 'no',
    possible: ['formal', 'no-initiative'],
    hinges: ['determination'],
  },
  {
    row: ['mixed', 'yes', 'yes'],
    headline: 'undetermined',
    possible: ['backroom', 'no-initiative'],
    hinges: ['determination'],
  },
  {
    row: ['yes', 'unknown', 'yes'],
    headline: 'undetermined',
    possible: ['backroom', 'formal'],
    hinges: ['opposition'],
  },
  { row: ['no', 'unknown', 'unknown'], headline: 'no', possible: ['no-initiative'], hinges: [] },
] as const

describe.each(ROWS)('determination, opposition and receptivity $row', ({ row, headline, possible, hinges }) => {
  const [determination, opposition, receptivity] = row
  const answers = { determination, opposition, receptivity }

  test(`make the headline ${headline} and leave ${possible.join(' or ')} possible`, () => {
    const indication = indicate(framework, answers)
    expect(indication.headline).toBe(headline)
    expect(indication.possible).toEqual(possible)
    expect(indication.channel).toBe(possible.length === 1 ? possible[0] : null)
  })

  test(`hinge on ${hinges.join(', ') || 'nothing'}`, () => {
    expect(hingesOf(answers).map(({ condition }) => condition)).toEqual(hinges)
  })
})

test('unknown opposition hinges into a back channel when met, into formal diplomacy when not', () => {
  const [hinge] = hingesOf({ determination: 'yes', opposition: 'unknown', receptivity: 'yes' })
  expect(hinge?.outcomes).toEqual([
    { answer: 'no', headline: 'no', channel: 'formal' },
    { answer: 'mostly-no', headline: 'no', channel: 'formal' },
    { answer: 'mixed', headline: 'undetermined', channel: null },
    { answer: 'mostly-yes', headline: 'yes', channel: 'backroom' },
    { answer: 'yes', headline: 'yes', channel: 'backroom' },
  ])
})

test('a short-term easing without a long-term aim hinges into a back channel only with strong determination', () => {
  const [hinge] = hingesOf({ determination: 'mixed', opposition: 'yes', receptivity: 'yes' })
  expect(hinge?.outcomes.map(({ channel }) => channel)).toEqual([
    'no-initiative',
    'no-initiative',
    null,
    'backroom',
    'backroom',
  ])
})

/** What every answer set indicates, before and after one condition's answer is raised on the scale. */
function raised(condition: string): readonly { before: Indication; after: Indication }[] {
  const scale = answersOf(framework)
  const all = combinations(Object.fromEntries(framework.conditions.map(({ id }) => [id, allowedAnswers(framework)])))
  return all.flatMap((answers) => {
    const position = scale.indexOf(answers[condition] ?? '')
    return (position === -1 ? [] : scale.slice(position + 1)).map((higher) => ({
      before: indicate(framework, answers),
      after: indicate(framework, { ...answers, [condition]: higher }),
    }))
  })
}

describe('raising one answer alone, whatever the others are,', () => {
  test('of opposition can turn no into yes: more opposition argues for secrecy', () => {
    const turned = raised('opposition').filter(
      ({ before, after }) => before.headline === 'no' && after.headline === 'yes',
    )
    expect(turned.length).toBeGreaterThan(0)
    expect(turned.every(({ before, after }) => before.channel === 'formal' && after.channel === 'backroom')).toBe(true)
  })

  test('of opposition never turns yes into anything else', () => {
    const yes = raised('opposition').filter(({ before }) => before.headline === 'yes')
    expect(yes.length).toBeGreaterThan(0)
    expect(yes.filter(({ after }) => after.channel !== 'backroom' || after.headline !== 'yes')).toEqual([])
  })

  test('of receptivity never turns yes away', () => {
    const yes = raised('receptivity').filter(({ before }) => before.headline === 'yes')
    expect(yes.length).toBeGreaterThan(0)
    expect(yes.filter(({ after }) => after.headline !== 'yes')).toEqual([])
  })

  test('of receptivity never turns no into yes: without the conditions at home a sign changes nothing', () => {
    const no = raised('receptivity').filter(({ before }) => before.headline === 'no')
    expect(no.length).toBeGreaterThan(0)
    expect(no.filter(({ after }) => after.headline !== 'no')).toEqual([])
  })

  test('of determination never turns yes into no', () => {
    const yes = raised('determination').filter(({ before }) => before.headline === 'yes')
    expect(yes.length).toBeGreaterThan(0)
    expect(yes.filter(({ after }) => after.headline !== 'yes')).toEqual([])
  })
})

test.each(shipped.episodes.map((episode) => [episodeId(episode), episode] as const))(
  'the assessment of %s by its own codes agrees with itself',
  (id, scenario) => {
    const coding = framework.defaultCoding
    const answers = scenario.codings[coding]?.answers ?? {}
    const { channel, possible, hingesOn, changes, precedents } = assess(shipped, { answers, coding, scenario })
    expect(possible.length === 1).toBe(channel !== null)
    expect(hingesOn.length > 0).toBe(channel === null)
    expect(changes.map(({ verdict }) => verdict)).not.toContain(channel)
    expect(changes).toHaveLength(framework.verdicts.length - (channel === null ? 0 : 1))
    expect(precedents.map(episodeId)).not.toContain(id)
    const others = shipped.episodes.filter((episode) => episode !== scenario && episode.codings[coding] !== undefined)
    expect(precedents).toHaveLength(others.length)
  },
)
