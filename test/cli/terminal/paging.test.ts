import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CancelledError } from '../../../src/cli/errors.ts'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { wordsOf } from '../../../src/cli/terminal/paging.ts'
import { type FakeSettings, fakeSession } from '../../support/fake-session.ts'

/** Three lines on a terminal of three rows: one is for the prompt of the shell. */
const LONG = 'one\ntwo\nthree\n'
const WINDOW = { terminal: 80, rows: 3 }

async function present(text: string, settings: FakeSettings): Promise<string> {
  const session = fakeSession(settings)
  await session.present(text)
  return session.written.stdout
}

const STYLE = 'LESS=FRX-PsSpace for more, q to quit$'

describe('a text longer than the window goes through a pager', () => {
  test.each<[string, FakeSettings, string]>([
    ['less, unless another one is named', {}, `[less, ${STYLE}]`],
    ['the one that PAGER names, with its arguments', { env: { PAGER: 'more -d "a b"' } }, `[more -d a b, ${STYLE}]`],
    ['with the style of LESS, where it is set', { env: { LESS: '-S' } }, '[less, LESS=-S]'],
    ['whatever its arguments', { env: { PAGER: 'cat -n' } }, `[cat -n, ${STYLE}]`],
  ])('%s', async (_, settings, start) => {
    expect(await present(LONG, { ...WINDOW, ...settings })).toBe(`${start}\n${LONG}`)
  })

  test.each<[string, FakeSettings]>([
    ['that fits', { rows: 4 }],
    ['of unknown rows, which count as 24', { rows: 0 }],
    ['without a terminal', { terminal: undefined as never }],
    ['with --no-pager', { options: { pager: false } }],
    ['with --no-input', { options: { input: false } }],
    ['with --accessible', { options: { accessible: true } }],
    ['with --out -, on a terminal of no room', { options: { pager: false, out: '-' } }],
    ['under CI', { env: { CI: '1' } }],
    ['with ACCESSIBLE', { env: { ACCESSIBLE: '1' } }],
    ['on a dumb terminal', { env: { TERM: 'dumb' } }],
    ['with an empty PAGER', { env: { PAGER: '' } }],
    ['with a PAGER of spaces', { env: { PAGER: '  ' } }],
    ['with cat', { env: { PAGER: 'cat' } }],
    ['with a pager that cannot be started', { pager: 'not-started' }],
  ])('but not one %s', async (_, settings) => {
    expect(await present(LONG, { ...WINDOW, ...settings })).toBe(LONG)
  })

  test('a line takes as many rows as it is wide', async () => {
    const text = `${'x'.repeat(81)}\n`
    expect(await present(text, { terminal: 80, rows: 3 })).toBe(text)
    expect(await present(text, { terminal: 80, rows: 2 })).toContain('[less')
    expect(await present(text, { terminal: 81, rows: 2 })).toBe(text)
  })

  test('a signal from outside ends the program with its status', async () => {
    for (const [pager, status] of [
      ['SIGTERM', EXIT.terminated],
      ['SIGHUP', EXIT.hangup],
    ] as const) {
      const error = await fakeSession({ ...WINDOW, pager })
        .present(LONG)
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(CancelledError)
      expect(error).toMatchObject({ status })
    }
  })
})

describe('a command line is split into words', () => {
  test.each<[string, NodeJS.Platform, readonly string[]]>([
    ['', 'linux', []],
    ['less -R', 'linux', ['less', '-R']],
    [' \t less  ', 'linux', ['less']],
    [`sh -c 'col -bx | bat -p'`, 'linux', ['sh', '-c', 'col -bx | bat -p']],
    ['"my less" -P"a \\"b\\" \\n"', 'linux', ['my less', '-Pa "b" \\n']],
    ['my\\ less \\"', 'linux', ['my less', '"']],
    [`a"b"'c'd`, 'linux', ['abcd']],
    [`"" ''`, 'linux', ['', '']],
    ['C:\\bin\\less.exe -R', 'win32', ['C:\\bin\\less.exe', '-R']],
    ['"C:\\Program Files\\less.exe" -R', 'win32', ['C:\\Program Files\\less.exe', '-R']],
  ])('%j on %s', (line, platform, words) => {
    expect(wordsOf(line, platform)).toEqual(words)
  })

  test('and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<NodeJS.Platform>('linux', 'win32'), (line, platform) => {
        expect(wordsOf(line, platform).length).toBeLessThanOrEqual(line.length)
      }),
    )
  })
})
