import { describe, expect, test } from 'vitest'
import type { Case, Code, Coding, Episode } from '../../src/model/case.ts'
import { codedEpisodes, episodeId } from '../../src/model/library.ts'
import { accountWith, WALK } from '../support/library.ts'

function codeOf(answer: string): Code {
  return {
    answer,
    rationale: 'Because',
    paragraphs: [],
    inferred: false,
    uncertain: null,
    oneSided: null,
    evidence: [],
    dispute: null,
  }
}

function codingOf(answers: Readonly<Record<string, string>>, outcome: string): Coding {
  const codes = Object.entries(answers).map(([id, answer]) => [id, codeOf(answer)])
  return { ...accountWith(`Result ${outcome}`), conditions: Object.fromEntries(codes), outcome: codeOf(outcome) }
}

function episode(id: string, from: string, codings: Readonly<Record<string, Coding>>): Episode {
  const words = { title: `Title ${id}`, summary: 'Summary' }
  return { id, from, until: '1980-01-01', ...words, codings, channels: [], timeline: [] }
}

function caseOf(id: string, principal: string, episodes: readonly Episode[]): Case {
  const term = { from: '1969-01-20', until: '1974-08-09' }
  const words = { president: id.toUpperCase(), party: 'None', summary: 'Summary' }
  return { id, library: 'own', ...words, term, principal, episodes, sources: {} }
}

const file = caseOf('nixon', 'opening', [
  episode('probing', '1969-01-20', { record: codingOf({ will: 'mostly-yes', risk: 'yes' }, 'mixed') }),
  episode('opening', '1970-01-01', {
    record: codingOf({ risk: 'yes', will: 'yes', weather: 'no' }, 'yes'),
    article: codingOf({ will: 'yes' }, 'yes'),
  }),
])

describe('the coded episodes', () => {
  test('are every episode of every case, with who, when and what came of it', () => {
    const other = caseOf('ford', 'all', [episode('all', '1974-08-09', {})])
    const coded = codedEpisodes([file, other], WALK)
    expect(coded.map(episodeId)).toEqual(['nixon/probing', 'nixon/opening', 'ford/all'])
    expect(coded[0]).toEqual({
      case: 'nixon',
      episode: 'probing',
      library: 'own',
      president: 'NIXON',
      party: 'None',
      title: 'Title probing',
      from: '1969-01-20',
      until: '1980-01-01',
      principal: false,
      codings: { record: { answers: { will: 'mostly-yes', risk: 'yes' }, outcome: 'mixed' } },
      accounts: { record: accountWith('Result mixed') },
    })
  })

  test('have one principal a case', () => {
    expect(codedEpisodes([file], WALK).map(({ principal }) => principal)).toEqual([false, true])
  })

  test('answer every condition of the framework in its order, unknown where a coding is silent, and no other', () => {
    const [, opening] = codedEpisodes([file], WALK)
    expect(opening?.codings).toEqual({
      record: { answers: { will: 'yes', risk: 'yes' }, outcome: 'yes' },
      article: { answers: { will: 'yes', risk: 'unknown' }, outcome: 'yes' },
    })
    expect(Object.keys(opening?.codings.record?.answers ?? {})).toEqual(['will', 'risk'])
  })

  test('are none when there is no case', () => {
    expect(codedEpisodes([], WALK)).toEqual([])
  })
})
