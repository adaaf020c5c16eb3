import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import type { Environment, Io } from '../../../src/cli/terminal/io.ts'
import {
  type ColorWish,
  decisionsOf,
  type GlobalOptions,
  streamColorOf,
  textContext,
} from '../../../src/cli/terminal/settings.ts'
import { formatsOf } from '../../../src/rendering/formats.ts'
import { type FakeOptions, fakeIo } from '../../support/fake-io.ts'

const OPTIONS: GlobalOptions = { color: 'auto', input: true }

/** An Io that differs from the fake one; its `terminal` may not be read, so it cannot be copied. */
function ioWith(changes: Partial<Io>): Io {
  return Object.assign(Object.create(fakeIo({})) as Io, changes)
}

describe('colour', () => {
  const terminal = { isTerminal: true }
  const pipe = { isTerminal: false }
  const cases: readonly [ColorWish | false, Environment, typeof terminal, boolean][] = [
    // What is asked for by option
    ['never', { FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, terminal, false],
    [false, { FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, terminal, false],
    ['always', { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb', CLICOLOR: '0' }, pipe, true],
    // NO_COLOR, unless it is empty
    ['auto', { NO_COLOR: '1' }, terminal, false],
    ['auto', { NO_COLOR: '0' }, terminal, false],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, terminal, false],
    ['auto', { NO_COLOR: '' }, terminal, true],
    ['auto', { NO_COLOR: '', FORCE_COLOR: '1' }, pipe, true],
    // FORCE_COLOR as a refusal
    ['auto', { FORCE_COLOR: '0' }, terminal, false],
    ['auto', { FORCE_COLOR: 'false' }, terminal, false],
    ['auto', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, terminal, false],
    // FORCE_COLOR and CLICOLOR_FORCE as a wish
    ['auto', { FORCE_COLOR: '1' }, pipe, true],
    ['auto', { FORCE_COLOR: '3', TERM: 'dumb' }, pipe, true],
    ['auto', { FORCE_COLOR: 'true', CLICOLOR: '0' }, pipe, true],
    ['auto', { CLICOLOR_FORCE: '1' }, pipe, true],
    ['auto', { CLICOLOR_FORCE: '1', TERM: 'dumb', CLICOLOR: '0' }, pipe, true],
    ['auto', { CLICOLOR_FORCE: '0' }, pipe, false],
    ['auto', { CLICOLOR_FORCE: '' }, pipe, false],
    ['auto', { CLICOLOR_FORCE: '0' }, terminal, true],
    // TERM and CLICOLOR
    ['auto', { TERM: 'dumb' }, terminal, false],
    ['auto', { CLICOLOR: '0' }, terminal, false],
    ['auto', { CLICOLOR: '1' }, terminal, true],
    ['auto', { CLICOLOR: '1' }, pipe, false],
    // The stream itself
    ['auto', {}, terminal, true],
    ['auto', { TERM: 'xterm-256color' }, terminal, true],
    ['auto', {}, pipe, false],
    ['auto', { TERM: 'xterm-256color' }, pipe, false],
  ]

  test.each(cases)('asked for %s, with %o on %o, is %s', (wish, env, stream, expected) => {
    expect(streamColorOf(stream, wish, env).value).toBe(expected)
  })

  test('is decided for each stream by itself', () => {
    const io = fakeIo({ terminal: 80 })
    const stdout = { ...io.stdout, isTerminal: false, columns: undefined }
    expect(textContext(stdout, OPTIONS, io).color).toBe(false)
    expect(textContext(io.stderr, OPTIONS, io).color).toBe(true)
  })

  test.each(formatsOf('words', 'data').filter((format) => format !== 'text'))(
    'never reaches the format %s',
    async (format) => {
      const io = fakeIo({
        args: ['cases', 'show', 'nixon', '--format', format, '--color', 'always', '--out', '-'],
        env: { FORCE_COLOR: '1' },
        terminal: 80,
      })
      expect(await main(io)).toBe(0)
      expect(io.written.stdout).not.toBe('')
      expect(io.written.stdout).not.toContain('\u001b')
    },
  )

  test('taken out of text leaves the text that has none', async () => {
    const shown = async (color: ColorWish): Promise<string> => {
      const io = fakeIo({ args: ['assess', '--case', 'nixon', '--quiet', '--color', color], terminal: 80 })
      expect(await main(io)).toBe(0)
      return io.written.stdout
    }
    const colored = await shown('always')
    expect(colored).toContain('\u001b[')
    expect(colored.replace(/\p{Cc}\[[\d;]*m/gu, '')).toBe(await shown('never'))
  })
})

describe('width', () => {
  test.each([
    ['is the terminal has columns', { terminal: 57 }, 57],
    ['is 80 where the terminal tells 0', { terminal: 0 }, 80],
    ['is what COLUMNS says where the terminal tells 0', { terminal: 0, env: { COLUMNS: '57' } }, 57],
    ['is the terminal before COLUMNS', { terminal: 57, env: { COLUMNS: '44' } }, 57],
    ['is 80 where COLUMNS is no number', { terminal: 0, env: { COLUMNS: 'wide' } }, 80],
    ['is 80 where COLUMNS is 0', { terminal: 0, env: { COLUMNS: '0' } }, 80],
    ['is 20 where COLUMNS is negative', { terminal: 0, env: { COLUMNS: '-5' } }, 20],
    ['is never under 20', { terminal: 4 }, 20],
    ['is 80 where there is no terminal', {}, 80],
    ['is 80 where there is no terminal, whatever COLUMNS says', { env: { COLUMNS: '200' } }, 80],
  ] satisfies [string, FakeOptions, number][])('%s', (_title, options, expected) => {
    const io = fakeIo(options)
    expect(textContext(io.stdout, OPTIONS, io).width).toBe(expected)
  })
})

describe('characters', () => {
  const ascii = (env: Environment, options: Partial<GlobalOptions> = {}, platform: NodeJS.Platform = 'linux') => {
    const io = ioWith({ env, platform })
    return textContext(io.stdout, { ...OPTIONS, ...options }, io).ascii
  }

  test.each([
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'de_DE.utf8' }, false],
    [{ LANG: 'C.UTF-8' }, false],
    [{ LANG: 'C' }, true],
    [{ LANG: 'POSIX' }, true],
    [{ LANG: 'de_DE.ISO-8859-1' }, true],
    [{}, true],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'en_US.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, false],
    [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, true],
    [{ LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, false],
    [{ LC_ALL: '', LC_CTYPE: '', LANG: 'en_US.UTF-8' }, false],
    [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, true],
    [{ TERM: 'dumb', LANG: 'en_US.UTF-8' }, true],
    [{ TERM: 'xterm', LANG: 'en_US.UTF-8' }, false],
  ] satisfies [Environment, boolean][])('with %o are ASCII alone: %s', (env, expected) => {
    expect(ascii(env)).toBe(expected)
  })

  test('are ASCII alone where --ascii asks for it', () => {
    expect(ascii({ LANG: 'en_US.UTF-8' }, { ascii: true })).toBe(true)
  })

  test('are all where --unicode asks for them', () => {
    expect(ascii({ LANG: 'C', TERM: 'linux' }, { unicode: true })).toBe(false)
    expect(ascii({}, { unicode: true }, 'win32')).toBe(false)
  })

  test.each([
    [{}, true],
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ WT_SESSION: 'a-guid' }, false],
    [{ TERM_PROGRAM: 'vscode' }, false],
    [{ TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, false],
    [{ ConEmuPID: '4711' }, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'dumb', WT_SESSION: 'a-guid' }, true],
  ] satisfies [Environment, boolean][])('in a pipe on Windows with %o are ASCII alone: %s', (env, expected) => {
    expect(ascii(env, {}, 'win32')).toBe(expected)
  })

  test('in a window of Windows are all, because nothing tells an old one from a new one', () => {
    const io = fakeIo({ terminal: 80, platform: 'win32' })
    expect(textContext(io.stdout, OPTIONS, io).ascii).toBe(false)
    expect(textContext(io.stdout, { ...OPTIONS, ascii: true }, io).ascii).toBe(true)
    const dumb = fakeIo({ terminal: 80, platform: 'win32', env: { TERM: 'dumb' } })
    expect(textContext(dumb.stdout, OPTIONS, dumb).ascii).toBe(true)
  })
})

describe('accessible output', () => {
  test.each([
    ['--accessible', { accessible: true }, {}, true],
    ['ACCESSIBLE', {}, { ACCESSIBLE: '1' }, true],
    ['TERM=dumb', {}, { TERM: 'dumb' }, true],
    ['an empty ACCESSIBLE', {}, { ACCESSIBLE: '' }, false],
    ['nothing', {}, {}, false],
  ] satisfies [string, Partial<GlobalOptions>, Environment, boolean][])(
    '%s: %o %o %s',
    (_name, options, env, expected) => {
      const io = fakeIo({ env })
      expect(textContext(io.stdout, { ...OPTIONS, ...options }, io).accessible).toBe(expected)
    },
  )
})

describe('asking', () => {
  interface Place {
    readonly stdin?: boolean
    readonly stderr?: boolean
    readonly stdout?: boolean
    readonly env?: Environment
    readonly input?: boolean
  }
  const places: readonly [string, Place, boolean][] = [
    ['where both ends are terminals', {}, true],
    ['where only the result goes elsewhere', { stdout: false }, true],
    ['where CI is empty', { env: { CI: '' } }, true],
    ['not without a terminal at standard input', { stdin: false }, false],
    ['not without a terminal at standard error', { stderr: false }, false],
    ['not where CI is set', { env: { CI: 'true' } }, false],
    ['not where CI is set to false either: it is set', { env: { CI: 'false' } }, false],
    ['not under --no-input', { input: false }, false],
  ]

  test.each(places)('is done %s', (_title, place, expected) => {
    const { stdin = true, stdout = true, stderr = true, env = {}, input = true } = place
    const fake = fakeIo({})
    const io = ioWith({
      env,
      stdin: { ...fake.stdin, isTerminal: stdin },
      stdout: { ...fake.stdout, isTerminal: stdout },
      stderr: { ...fake.stderr, isTerminal: stderr },
    })
    expect(decisionsOf({ ...OPTIONS, input }, io).asking.value).toBe(expected)
  })
})
