import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { createReading, interpret } from '../../../src/cli/program/program.ts'
import { type FakeOptions, fakeIo } from '../../support/fake-io.ts'

/** What a command line means, without running it. */
async function meaningOf(args: readonly string[], io: FakeOptions = {}) {
  const { meaning, format } = await interpret(createReading(fakeIo({ args, ...io })))
  if (meaning === null) throw new Error(`${args.join(' ')} only prints a text`)
  return { command: meaning.command.name, format, options: meaning.options }
}

const given = (answers: Readonly<Record<string, string>>) => new Map(Object.entries(answers))

describe('a command line means', () => {
  test.each([
    [[], 'assess', 'text', { given: given({}) }],
    [['--determination', 'yes'], 'assess', 'text', { given: given({ determination: 'yes' }) }],
    [
      ['assess', '--top=3', '--case', 'nixon', '--format', 'markdown', '--receptivity', 'unknown'],
      'assess',
      'markdown',
      { top: 3, case: 'nixon', given: given({ receptivity: 'unknown' }) },
    ],
    [['batch'], 'batch', 'ndjson', { file: '-' }],
    [
      ['batch', 'a.csv', '--fields', 'id, headline', '--max-errors', '5', '--full', '--format', 'csv'],
      'batch',
      'csv',
      { file: 'a.csv', fields: ['id', 'headline'], maxErrors: 5, full: true },
    ],
    [['cases'], 'cases', 'text', { sort: 'date' }],
    [
      ['cases', '--sort', 'outcome', '--years', '1969'],
      'cases',
      'text',
      { sort: 'outcome', years: { from: 1969, until: 1969 } },
    ],
    [
      ['cases', 'timeline', 'nixon', 'carter', '--years', '1969-1979'],
      'timeline',
      'text',
      { names: ['nixon', 'carter'], years: { from: 1969, until: 1979 } },
    ],
    [['cases', '--party', 'Republican', 'timeline'], 'timeline', 'text', { names: [], party: 'Republican' }],
    [
      ['cases', 'compare', 'nixon', 'carter', 'ford', '--answers', '-'],
      'compare',
      'text',
      { names: ['nixon', 'carter', 'ford'], answers: '-' },
    ],
    [
      ['analyze', 'necessity', '--incl-cut', '0.8,0.6', '--format', 'csv'],
      'analyze',
      'csv',
      { part: 'necessity', inclCut: [0.8, 0.6] },
    ],
    [['exercise', 'start'], 'start', 'text', { seed: 'start', coder: 'me', given: given({}) }],
    [['exercise', 'collect', 'a.csv', '-'], 'collect', 'csv', { paths: ['a.csv', '-'] }],
    [
      ['exercise', 'grade', 'a.csv', '--key', 'k.json'],
      'grade',
      'text',
      { paths: ['a.csv'], key: 'k.json', formatted: false },
    ],
    [['new', 'case', 'adams', '--from', '1969-01-20'], 'case', 'text', { id: 'adams', from: '1969-01-20' }],
    [['check', '--library', 'nowhere', 'a', 'b'], 'check', 'text', { paths: ['a', 'b'], formatted: false }],
  ] as const)('%j', async (args, command, format, options) => {
    expect(await meaningOf(args)).toEqual({ command, format, options })
  })

  test('nothing, where one of two values of an option would be ignored', async () => {
    for (const words of [
      ['--top', '1', '--top', '2'],
      ['--top=1', '--top=1'],
      ['--coding', 'record', 'assess', '--coding', 'article'],
      ['--determination', 'yes', '--determination', 'no'],
    ]) {
      await expect(meaningOf(words), words.join(' ')).rejects.toThrow(/^--[a-z]+ is given twice: give it once\.$/)
    }
  })

  test('the same, however often a flag is given', async () => {
    expect((await meaningOf(['--json', 'doctor', '--json', '--ascii', '--ascii'])).format).toBe('json')
  })

  test('a question to a library that cannot be used, for the command to say what is wrong with it', async () => {
    expect((await meaningOf(['assess', '--library', 'nowhere', '--trust', 'yes'])).command).toBe('assess')
  })

  test('nothing, where options cannot be what they say', async () => {
    await expect(meaningOf(['assess', '--top', 'few'])).rejects.toThrow('It must be a whole number from 0 to 999999.')
    await expect(meaningOf(['assess', '--determination', 'yess'])).rejects.toThrow('Did you mean "yes"?')
  })
})

test('a command that is only a name for others prints its help', async () => {
  const [group, help] = [fakeIo({ args: ['exercise'] }), fakeIo({ args: ['help', 'exercise'] })]
  expect([await main(group), await main(help)]).toEqual([0, 0])
  expect(group.written).toEqual(help.written)
})
