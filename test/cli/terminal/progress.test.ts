import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createProgress } from '../../../src/cli/terminal/progress.ts'
import { fakeIo } from '../../support/fake-io.ts'

const OPTIONS = { color: 'auto', input: true } as const
const CLEAR = '\r\u001b[K'

/** Standard error is a terminal, standard output a file. */
function watched(env: Readonly<Record<string, string>> = {}) {
  const io = fakeIo({ terminal: 80, env: { TERM: 'xterm', ...env } })
  return Object.assign(io, { stdout: { ...io.stdout, isTerminal: false } })
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
    const progress = createProgress(OPTIONS, io)
    vi.advanceTimersByTime(999)
    await progress.show(() => 'half')
    await progress.clear()
    expect(io.written).toEqual({ stdout: '', stderr: '' })
  })

  test('is one line that is redrawn a few times a second, and cleared', async () => {
    const io = watched()
    const progress = createProgress(OPTIONS, io)
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

  test.each([
    ['quiet is asked for', watched(), { ...OPTIONS, quiet: true }],
    ['lines must not be redrawn', watched(), { ...OPTIONS, accessible: true }],
    ['the terminal cannot redraw', watched({ TERM: 'dumb' }), OPTIONS],
    ['the environment asks for none', watched({ ACCESSIBLE: '1' }), OPTIONS],
    ['results go to the terminal themselves', fakeIo({ terminal: 80, env: { TERM: 'xterm' } }), OPTIONS],
    ['nobody watches', fakeIo({}), OPTIONS],
  ])('is not shown where %s', async (_name, io, options) => {
    const progress = createProgress(options, io)
    vi.advanceTimersByTime(5000)
    await progress.show(() => 'one')
    await progress.clear()
    expect(io.written).toEqual({ stdout: '', stderr: '' })
  })
})
