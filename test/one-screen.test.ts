// What a person sees first of a long result is one screen, whatever the case.
import { describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { episodeId } from '../src/model/library.ts'
import { fakeIo } from './support/fake-io.ts'
import { fakeSession } from './support/fake-session.ts'

const SCREEN = 40
const ANALYSIS = 36
const COMMAND = /^ {2}(?:Next: )?backroom /

const { catalog } = await fakeSession().library()
const names = [...catalog.episodes.map(episodeId), ...catalog.exercises.map(({ id }) => id)]

async function linesOf(args: readonly string[], terminal = 80): Promise<readonly string[]> {
  const io = fakeIo({ args, terminal, env: { NO_COLOR: '1' } })
  expect(await main(io)).toBe(0)
  return io.written.stdout.trimEnd().split('\n')
}

describe('the analysis stands on one screen', () => {
  test.each([
    [[]],
    [['--coding', 'article']],
    [['--outcome', '~OUTCOME']],
    [['--ascii', '--accessible']],
    [
      [
        '--data',
        'test/fixtures/qca/LF.csv',
        '--outcome',
        'SURV',
        '--conditions',
        'DEV,URB,LIT,IND,STB',
        '--incl-cut',
        '0.8',
      ],
    ],
  ])('%j', async (more) => {
    // The number of combinations changes figures, not lines.
    const few = ['--samples', '10']
    const lines = await linesOf(['analyze', ...few, ...more])
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.length).toBeLessThanOrEqual(ANALYSIS)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const narrow = await linesOf(['analyze', ...few, ...more], 40)
    expect(narrow.filter((line) => line.length > 40 && /\S\s+\S/.test(line.trim()))).toEqual([])
  })
})

describe('an episode stands on one screen', () => {
  test.each(names)('%s', async (name) => {
    const lines = await linesOf(['cases', 'show', name])
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.length).toBeLessThanOrEqual(SCREEN)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const all = await linesOf(['cases', 'show', name, '--details'])
    expect(all.length).toBeGreaterThan(2 * lines.length)
  })

  test('no line is wider than a narrow window, or one of ASCII', async () => {
    for (const name of names) {
      const lines = [
        ...(await linesOf(['cases', 'show', name], 40)),
        ...(await linesOf(['cases', 'show', name, '--ascii'], 40)),
      ]
      expect(lines.filter((line) => line.length > 40 && !COMMAND.test(line) && /\S\s+\S/.test(line.trim()))).toEqual([])
    }
  })
})
