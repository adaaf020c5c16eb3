import { describe, expect, test } from 'vitest'
import { OutputError } from '../../src/cli/errors.ts'
import { main } from '../../src/cli/main.ts'
import type { Io, Output } from '../../src/cli/terminal/io.ts'
import { type FakeIo, type FakeOptions, fakeIo } from '../support/fake-io.ts'

const ASSESS = ['assess', '--determination', 'yes', '--opposition', 'yes', '--receptivity', 'yes']

/** An Io of which some outputs fail with an error. */
function failingIo(options: FakeOptions, failures: Partial<Record<'stdout' | 'stderr', Error>>): FakeIo {
  const io = fakeIo(options)
  const failing = (error: Error): Output => ({
    isTerminal: false,
    columns: undefined,
    rows: undefined,
    write: async () => {
      throw error
    },
  })
  const outputs = Object.entries(failures).map(([name, error]) => [name, failing(error)])
  return Object.assign(Object.create(io) as FakeIo, Object.fromEntries(outputs) as Partial<Io>)
}

const CLOSED = new OutputError(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
const DESTROYED = new OutputError(Object.assign(new Error('destroyed'), { code: 'ERR_STREAM_DESTROYED' }))
const FULL = new OutputError(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
const FAULT = new TypeError('nothing is not a function')

describe('an output that fails', () => {
  test.each([
    ['EPIPE', CLOSED],
    ['a destroyed stream', DESTROYED],
  ])('by %s has lost its reader: 0, without a word', async (_name, error) => {
    const io = failingIo({ args: ASSESS }, { stdout: error })
    expect(await main(io)).toBe(0)
    expect(io.written.stderr).toBe('')
  })

  test('for want of space ends with 4 and says why', async () => {
    const io = failingIo({ args: ASSESS }, { stdout: FULL })
    expect(await main(io)).toBe(4)
    expect(io.written.stderr).toBe("backroom: The output can't be written: No space left on the device.\n")
  })

  test('together with standard error still ends with 4', async () => {
    expect(await main(failingIo({ args: ASSESS }, { stdout: FULL, stderr: FULL }))).toBe(4)
  })

  test('is standard error alone: an error that cannot be told keeps its status', async () => {
    expect(await main(failingIo({ args: ['assess'] }, { stderr: FULL }))).toBe(2)
  })
})

describe('a fault of the program', () => {
  test('ends with 70 and says where to report it, without a stack', async () => {
    const io = failingIo({ args: ASSESS }, { stdout: FAULT })
    expect(await main(io)).toBe(70)
    expect(io.written.stderr).toContain('backroom: This is a bug in the program: nothing is not a function\n')
    expect(io.written.stderr).toMatch(/report/)
    expect(io.written.stderr).not.toMatch(/^\s+at /m)
  })

  test('shows its stack where DEBUG is set', async () => {
    const io = failingIo({ args: ASSESS, env: { DEBUG: '1' } }, { stdout: FAULT })
    expect(await main(io)).toBe(70)
    expect(io.written.stderr).toMatch(/^\s+at /m)
  })
})

describe('a message', () => {
  test.each([
    ['a command', ['\u001b[31mx']],
    ['an option', ['--\u001b]0;title\u0007']],
    ['a case', ['assess', '--case', 'nixon\u001b[2J']],
    ['a coding', ['cases', '--coding', '\u202erecord']],
    ['a folder', ['cases', '--library', '/nowhere/\u001b[1m']],
    ['an expectation', [...ASSESS, '--expect', '\u009b31m']],
  ])('never sends a control character of %s to the terminal', async (_name, args) => {
    const io = fakeIo({ args })
    expect(await main(io)).toBeGreaterThan(1)
    expect(io.written.stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(io.written.stdout).toBe('')
  })

  test.each([
    ['usage', ['assess', '--top', 'few'], 2],
    ['a missing folder', ['cases', '--library', '/nowhere'], 3],
    ['a missing file', ['assess', '--answers', '/nowhere.yaml'], 3],
  ])('on %s begins with the name of the program and has no stack', async (_name, args, status) => {
    const io = fakeIo({ args })
    expect(await main(io)).toBe(status)
    expect(io.written.stderr).toMatch(/^backroom: /)
    expect(io.written.stderr).not.toMatch(/^\s+at /m)
    expect(io.written.stdout).toBe('')
  })
})
