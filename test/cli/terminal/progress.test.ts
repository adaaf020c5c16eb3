import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PROGRAM } from '../../../src/cli/program/program.ts'
import { createSession } from '../../../src/cli/terminal/create-session.ts'
import type { Progress } from '../../../src/cli/terminal/progress.ts'
import type { GlobalOptions } from '../../../src/cli/terminal/settings.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'

const CLEAR = '\r\u001b[K'

/** The clock that the tests move. */
const now = (): number => Date.now()

/** Standard error is a terminal, standard output a file. */
function watched(env: Readonly<Record<string, string>> = {}) {
  const io = fakeIo({ terminal: 80, env: { TERM: 'xterm', ...env }, now })
  return Object.assign(io, { stdout: { ...io.stdout, isTerminal: false } })
}

function progressOn(io: FakeIo, options: Partial<GlobalOptions> = {}): Progress {
  const session = createSession(io, { color: 'auto', input: true, ...options }, 'text', () => Promise.reject(), PROGRAM)
  return session.progress()
}

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('shows nothing of work that takes no second', async () => {
    const io = watched()
    const progress = progressOn(io)
    vi.advanceTimersByTime(999)
    await progress.show(() => 'half')
    await progress.clear()
    expect(io.written).toEqual({ stdout: '', stderr: '' })
  })

  test('is one line that is redrawn a few times a second, and cleared', async () => {
    const io = watched()
    const progress = progressOn(io)
    vi.advanceTimersByTime(1000)
    await progress.show(() => 'one')
    vi.advanceTimersByTime(199)
    await progress.show(() => 'too soon')
    vi.advanceTimersByTime(1)
    await progress.show(() => 'two')
    await progress.clear()
    await progress.clear()
    expect(io.written).toEqual({ stdout: '', stderr: `${CLEAR}one${CLEAR}two${CLEAR}` })
  })

  test('never wraps, because a second line would stay', async () => {
    const io = watched()
    const progress = progressOn(io)
    vi.advanceTimersByTime(1000)
    await progress.show(() => 'x'.repeat(80))
    const [line = ''] = io.written.stderr.split(CLEAR).filter((each) => each !== '')
    expect(line.length).toBe(79)
    expect(line).toMatch(/^x+…$/)
  })

  test.each([
    ['quiet is asked for', watched(), { quiet: true }],
    ['lines must not be redrawn', watched(), { accessible: true }],
    ['the terminal cannot redraw', watched({ TERM: 'dumb' }), {}],
    ['the environment asks for none', watched({ ACCESSIBLE: '1' }), {}],
    ['results go to the terminal themselves', fakeIo({ terminal: 80, env: { TERM: 'xterm' }, now }), {}],
    ['nobody watches', fakeIo({ now }), {}],
  ])('is not shown where %s', async (_name, io, options) => {
    const progress = progressOn(io, options)
    vi.advanceTimersByTime(5000)
    await progress.show(() => 'one')
    await progress.clear()
    expect(io.written).toEqual({ stdout: '', stderr: '' })
  })
})
