import { describe, expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { TOPICS } from '../../../src/cli/commands/help/topics.ts'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { main } from '../../../src/cli/main.ts'
import { allCommands } from '../../../src/cli/program/commands.ts'
import { helpOf } from '../../support/commands.ts'
import { type FakeIo, type FakeOptions, fakeIo } from '../../support/fake-io.ts'
import type { Finished } from '../../support/run-bin.ts'

async function run(...args: readonly string[]): Promise<Finished> {
  return await runWith({ args })
}

async function runWith(options: FakeOptions): Promise<Finished> {
  const io = fakeIo(options)
  const status = await main(io)
  return { status, ...io.written }
}

describe('help', () => {
  const forms: readonly [string, readonly string[]][] = [
    ['backroom', ['-h']],
    ['backroom', ['--help']],
    ['backroom', ['help']],
    ['assess', ['help', 'assess']],
    ['assess', ['assess', '--help']],
    ['assess', ['assess', '-h']],
    ['cases', ['help', 'cases']],
    ['cases', ['cases', '--help']],
    ['cases show', ['cases', 'show', '--help']],
    ['check', ['help', 'check']],
    ['check', ['check', '-h']],
    ['help', ['help', '--help']],
  ]

  test.each(forms)('on %s by %o goes to standard output with status 0, what it does first', async (command, args) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { description } = await helpOf(command)
    const [what, usage, examples] = stdout.split('\n\n')
    expect(what).toBe(description)
    expect(usage).toMatch(/^Usage: backroom /)
    expect(examples).toMatch(/^Examples:\n {2}backroom/)
    expect(stdout).toMatch(/[^\n]\n$/)
  })

  test.each([
    [['--help'], ['help']],
    [
      ['assess', '--help'],
      ['help', 'assess'],
    ],
    [
      ['cases', 'show', '--help'],
      ['help', 'cases', 'show'],
    ],
    [
      ['check', '--help'],
      ['help', 'check'],
    ],
  ])('is the same by %o and %o', async (one, other) => {
    expect(await run(...one)).toEqual(await run(...other))
  })

  test.each([[[]], [['assess']], [['analyze']], [['exercise', 'packet']]])(
    'is shorter by -h than by --help: %o',
    async (words) => {
      const [short, long] = await Promise.all([run(...words, '-h'), run(...words, '--help')])
      expect(short.stdout.split('\n').length).toBeLessThan(long.stdout.split('\n').length)
      expect(short.stdout).toContain(words.length === 0 ? 'backroom --help' : `backroom help ${words.join(' ')}`)
    },
  )

  test.each([
    [['-h', 'assess', '--determination', 'yess']],
    [['assess', '--top', '2', '--determination', 'yes', '--help']],
    [['assess', '--help', '--nonsense']],
    [['assess', '--nonsense', '--help']],
  ])('is given whatever else stands on the line: %o', async (args) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Assess /)
  })

  test('is given without conditions where a library cannot be used, and says so', async () => {
    const { status, stdout, stderr } = await run('assess', '--library', 'nowhere', '--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Assess /)
    expect(stderr).toBe('backroom: nowhere: There is no such file or folder. Help leaves its conditions out.\n')
  })

  test('on assess names an option for every condition of the framework', async () => {
    const { stdout } = await run('help', 'assess')
    for (const id of ['determination', 'opposition', 'receptivity']) expect(stdout).toContain(`--${id} <answer>`)
    expect(stdout).toContain('BACKROOM_<CONDITION>')
  })

  test('names every command and every topic that it has help on', async () => {
    const { stdout } = await run('--help')
    for (const command of (await allCommands()).map(({ name }) => name))
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    const { stdout: onHelp } = await run('help', '--help')
    for (const topic of Object.keys(TOPICS)) expect(onHelp.replace(/\s+/g, ' ')).toContain(topic)
  })

  test('on what there is none of is a usage error with a suggestion', async () => {
    const { status, stdout, stderr } = await run('help', 'asess')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('There is no help on "asess". Did you mean "assess"?')
  })

  test('is no part of a usage error', async () => {
    const { status, stdout, stderr } = await run('assess', '--nonsense')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--nonsense')
    expect(stderr).not.toContain('Usage:')
    expect(stderr.split('\n').length).toBeLessThanOrEqual(3)
  })

  test('is at most as wide as the terminal, its examples apart', async () => {
    const { stdout } = await runWith({ args: ['help', 'assess'], terminal: 70, env: { NO_COLOR: '1' } })
    const text = stdout.slice(stdout.indexOf('Options:'))
    expect(text.split('\n').filter((line) => line.length > 70)).toEqual([])
  })

  test('names the command as it was started', async () => {
    const io = Object.assign(Object.create(fakeIo({ args: ['help', 'cases'] })) as FakeIo, { name: 'npx backroom' })
    expect(await main(io)).toBe(0)
    expect(io.written.stdout).toContain('Usage: npx backroom cases [options] [command]')
    expect(io.written.stdout).toContain('  npx backroom cases show nixon/opening\n')
    expect(io.written.stdout).not.toMatch(/(?<!npx )\bbackroom cases/)
  })

  test.each(['-h', '--help'])('on a library that cannot be used has general words by %s', async (option) => {
    const { stdout } = await run('cases', 'show', '--library', 'nowhere', option)
    expect(stdout).toContain('backroom cases show CASE')
  })
})

describe('help exit-status', () => {
  test('documents exactly the statuses that the program can end with, in their order', async () => {
    const { status, stdout, stderr } = await run('help', 'exit-status')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const documented = [...stdout.matchAll(/^ +(\d+) {2,}\S/gm)].map(([, number]) => Number(number))
    expect(documented).toEqual(Object.values(EXIT).toSorted((a, b) => a - b))
  })

  test('gives each of them a meaning of its own', async () => {
    const { stdout } = await run('help', 'exit-status')
    const [entries = ''] = stdout.split('\n\n').slice(1)
    const meanings = entries.split(/^ +\d+ {2,}/m).slice(1)
    expect(new Set(meanings).size).toBe(Object.keys(EXIT).length)
    for (const meaning of meanings) expect(meaning.trim()).toMatch(/[.]$/)
  })

  test('has signals where a shell has them: 128 and the number of the signal', () => {
    expect([EXIT.hangup, EXIT.interrupted, EXIT.terminated]).toEqual([128 + 1, 128 + 2, 128 + 15])
  })
})

describe('the version', () => {
  test.each([['--version'], ['-v'], ['-V']])('by %s is the bare number and a newline', async (option) => {
    expect(await run(option)).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('is a semantic version', () => {
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  })
})
