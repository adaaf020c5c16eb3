import { afterAll, describe, expect, test } from 'vitest'
import { findEpisode } from '../src/cli/library/selection.ts'
import { catalogOf, episodeOf, WALK } from './support/library.ts'
import { runBin } from './support/run-bin.ts'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

const ESCAPE = '\u001b'
/** What each question is known by, in the order in which they are asked. */
const DETERMINATION = 'determined to improve relations'
const RECEPTIVITY = "any sign that China's leaders"
/** The last line of a question with arrow keys. */
const HELP_TIP = 'Arrow keys to move'

const GIVEN = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']

afterAll(closeTerminals)

function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ')).filter((word) => word !== '')
}

describe('on a real terminal, further', () => {
  test('Ctrl-D ends with 2', async () => {
    const terminal = Terminal.run([])
    await terminal.reply(HELP_TIP, KEY.ctrlD)
    expect(await terminal.end()).toBe(2)
  })

  test.each([
    ['--accessible', ['--accessible'], {}],
    ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
  ])('%s keeps escape sequences out of the result too', async (_name, args, env) => {
    const terminal = Terminal.run([...args, ...GIVEN], { env })
    await terminal.waitFor('Yes: open a back channel')
    expect(await terminal.end()).toBe(0)
    expect(terminal.transcript).not.toContain(ESCAPE)
  })

  test('the line that explains the keys is broken between words at 40 columns', async () => {
    const terminal = Terminal.run([], { columns: 40 })
    await terminal.waitFor('to quit')
    const tip = terminal.lines.slice(terminal.lines.findIndex((line) => line.trim().startsWith('Arrow')))
    expect(wordsOf(tip)).toEqual(wordsOf(['Arrow keys to move, Enter to choose, Ctrl-C to quit']))
  })

  test('an answered question leaves one line', async () => {
    const terminal = Terminal.run(['--opposition', 'no', '--receptivity', 'no'])
    await terminal.reply(DETERMINATION, KEY.down.repeat(3))
    await terminal.reply('› Mostly yes', KEY.enter)
    await terminal.waitFor('Ready?')
    expect(terminal.lines).toContain('• Determination: Mostly yes')
  })

  test('what to change leaves no line, and the new answer says that it is one', async () => {
    const terminal = Terminal.run(['--opposition', 'no', '--receptivity', 'no', '--top', '0'])
    await terminal.reply(DETERMINATION, KEY.down.repeat(2))
    await terminal.reply('› Mixed', KEY.enter)
    await terminal.reply('› Show the result', KEY.down)
    await terminal.reply('› Change determination (Mixed)', KEY.enter)
    await terminal.waitFor(DETERMINATION)
    await terminal.reply('› Mixed', KEY.down)
    await terminal.reply('› Mostly yes', KEY.enter)
    await terminal.waitFor('• Determination now: Mostly yes')
    await terminal.reply('› Show the result', KEY.enter)
    expect(await terminal.end()).toBe(0)
    expect(terminal.transcript).not.toContain('• Change')
    expect(terminal.transcript).not.toContain('• Show')
  })

  test('a question asked after the terminal has become narrower is laid out for its new width', async () => {
    const terminal = Terminal.run(['--opposition', 'no'])
    await terminal.waitFor(DETERMINATION)
    terminal.resize(50)
    // The program hears of it in its own time; from then on, what it draws is broken at 50 columns.
    while (!terminal.lines.some((line) => line.trim() === 'quit')) await terminal.reply(HELP_TIP, KEY.down)
    terminal.send(KEY.enter)
    await terminal.waitFor(RECEPTIVITY)
  })

  test('help is the same by --help and by help', async () => {
    expect(await runBin({ args: ['help'] })).toEqual(await runBin({ args: ['--help'] }))
  })

  test('help is ASCII under LC_ALL=C', async () => {
    const { stdout } = await runBin({ args: ['help', 'assess'], env: { LC_ALL: 'C' } })
    expect([...stdout].filter((character) => character > '\u007f')).toEqual([])
  })

  test('help is not wider than a terminal of 60 columns, its examples apart', async () => {
    const terminal = Terminal.run(['help', 'assess'], { columns: 60, env: { NO_COLOR: '1' } })
    await terminal.end()
    const text = terminal.lines.slice(terminal.lines.findIndex((line) => line.startsWith('Options')))
    expect(text.filter((line) => line.length > 60)).toEqual([])
  })

  test('a case of which several episodes have the coding is not said to lack it', () => {
    const codes = { answers: {}, outcome: 'no' }
    const several = [episodeOf('bush-41/a', { article: codes }), episodeOf('bush-41/b', { article: codes })]
    const catalog = catalogOf(
      WALK,
      several.map((episode) => ({ ...episode, principal: false })),
    )
    expect(() => findEpisode(catalog, 'bush-41', 'article')).not.toThrow('has no coding "article"')
    expect(() => findEpisode(catalog, 'bush-41', 'article')).toThrow(/bush-41\/a.*bush-41\/b/)
  })
})
