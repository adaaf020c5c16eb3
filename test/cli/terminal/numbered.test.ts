import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Asker, Choice } from '../../../src/cli/terminal/asking.ts'
import { createAsker } from '../../../src/cli/terminal/numbered.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'

const CHOICES: readonly Choice[] = [
  { value: 'no', short: 'No', label: 'No: not at all', description: 'For example: never.' },
  { value: 'mostly-no', short: 'Mostly no', label: 'Mostly no: hardly', description: null },
  { value: 'yes', short: 'Yes', label: 'Yes: entirely', description: null },
]

interface Conversation {
  readonly input: PassThrough
  readonly io: FakeIo
  readonly asker: Asker
  readonly abort: AbortController
}

/** A conversation in which these lines are typed. */
function conversation(...lines: readonly string[]): Conversation {
  const input = new PassThrough()
  const terminal = { input, output: new PassThrough() } as unknown as FakeIo['terminal']
  const io = Object.defineProperty(fakeIo({}), 'terminal', { value: terminal })
  const abort = new AbortController()
  const asker = createAsker(io, () => ({ color: false, width: 80, ascii: false, accessible: true }), abort.signal)
  for (const line of lines) input.write(`${line}\n`)
  return { input, io, asker, abort }
}

describe('a numbered question', () => {
  test('is written once, on standard error, with its choices numbered and their examples beside them', async () => {
    const { io, asker } = conversation('2')
    expect(await asker.choose('Is it so?', CHOICES, null)).toEqual({ value: 'mostly-no' })
    expect(io.written).toEqual({
      stdout: '',
      stderr: [
        '',
        'Is it so?',
        '  1. No: not at all For example: never.',
        '  2. Mostly no: hardly',
        '  3. Yes: entirely',
        'Number (1 to 3): Chosen: Mostly no',
        '',
      ].join('\n'),
    })
  })

  test.each([
    ['a number', '3', 'yes'],
    ['a number with spaces around it', '  1  ', 'no'],
    ['the answer itself', 'mostly-no', 'mostly-no'],
    ['the answer in capitals', 'YES', 'yes'],
    ['a line that ends with a carriage return', '3\r', 'yes'],
  ])('is answered by %s', async (_name, line, value) => {
    const { asker } = conversation(line)
    expect(await asker.choose('Is it so?', CHOICES, null)).toEqual({ value })
  })

  test.each([
    ['0'],
    ['4'],
    ['-1'],
    ['1.5'],
    ['1e9'],
    ['one'],
    ['n'],
    [''],
    ['   '],
    ['1 2'],
    ['\u001b[A'],
    ['NaN'],
    ['length'],
  ])('is asked again after "%s", with what is allowed', async (line) => {
    const { io, asker } = conversation(line, '3')
    expect(await asker.choose('Is it so?', CHOICES, null)).toEqual({ value: 'yes' })
    expect(io.written.stderr).toContain('Type a number from 1 to 3.\nNumber (1 to 3): Chosen: Yes\n')
    expect(io.written.stderr.match(/Is it so\?/g)).toHaveLength(1)
  })

  test('keeps the current choice for an empty line, and says so', async () => {
    const { io, asker } = conversation('')
    expect(await asker.choose('Is it so?', CHOICES, 'mostly-no')).toEqual({ value: 'mostly-no' })
    expect(io.written.stderr).toContain('Number (1 to 3, or Enter for 2): ')
  })

  test('takes lines in their order, also those typed before it was asked', async () => {
    const { asker } = conversation('1', '3')
    expect(await asker.choose('First?', CHOICES, null)).toEqual({ value: 'no' })
    expect(await asker.choose('Second?', CHOICES, null)).toEqual({ value: 'yes' })
  })

  test('waits for a line that comes later', async () => {
    const { input, asker } = conversation()
    const chosen = asker.choose('Is it so?', CHOICES, null)
    input.write('3')
    input.write('\n')
    expect(await chosen).toEqual({ value: 'yes' })
  })

  test('ends with its input', async () => {
    const { input, asker } = conversation()
    const chosen = asker.choose('Is it so?', CHOICES, null)
    input.end()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })

  test('ends at once where the input has ended before', async () => {
    const { input, asker } = conversation('1')
    await asker.choose('First?', CHOICES, null)
    input.end()
    expect(await asker.choose('Second?', CHOICES, null)).toEqual({ ended: 'end-of-input' })
    expect(await asker.choose('Third?', CHOICES, null)).toEqual({ ended: 'end-of-input' })
  })

  test('ends when it is aborted', async () => {
    const { abort, asker } = conversation()
    const chosen = asker.choose('Is it so?', CHOICES, null)
    abort.abort()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })
})
