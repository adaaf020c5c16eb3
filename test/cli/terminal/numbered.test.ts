import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Asker, Choice, Question } from '../../../src/cli/terminal/asker.ts'
import { createAsker } from '../../../src/cli/terminal/numbered.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'

const CHOICES: readonly Choice[] = [
  { value: 'no', label: 'No', meaning: 'not at all', example: 'For example: never.' },
  { value: 'mostly-no', label: 'Mostly no', meaning: 'hardly', example: null },
  { value: 'yes', label: 'Yes', meaning: 'entirely', example: null },
]

const QUESTION: Question = { text: 'Is it so?', label: 'So', number: null }

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
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ value: 'mostly-no' })
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

  test('says which of several it is', async () => {
    const { io, asker } = conversation('2')
    await asker.choose({ ...QUESTION, number: '2 of 3' }, CHOICES, null)
    expect(io.written.stderr).toContain('\nQuestion 2 of 3: Is it so?\n')
  })

  test('is written again once the program goes on after a stop', async () => {
    const { io, asker, input } = conversation()
    const listening = new Set<() => void>()
    const onContinue = (callback: () => void): (() => void) => {
      listening.add(callback)
      return () => listening.delete(callback)
    }
    const chosen = createAsker(
      Object.defineProperty(io, 'onContinue', { value: onContinue }),
      () => ({ color: false, width: 80, ascii: false, accessible: true }),
      new AbortController().signal,
    ).choose(QUESTION, CHOICES, null)
    await new Promise((resolve) => setImmediate(resolve))
    for (const goOn of listening) goOn()
    input.write('2\n')
    expect(await chosen).toEqual({ value: 'mostly-no' })
    expect(io.written.stderr.split('Is it so?')).toHaveLength(3)
    expect(listening.size).toBe(0)
    asker.close()
  })

  test.each([
    ['a number', '3', 'yes'],
    ['a number with spaces around it', '  1  ', 'no'],
    ['the answer itself', 'mostly-no', 'mostly-no'],
    ['the answer in capitals', 'YES', 'yes'],
    ['a line that ends with a carriage return', '3\r', 'yes'],
  ])('is answered by %s', async (_name, line, value) => {
    const { asker } = conversation(line)
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ value })
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
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ value: 'yes' })
    expect(io.written.stderr).toContain('Type a number from 1 to 3.\nNumber (1 to 3): Chosen: Yes\n')
    expect(io.written.stderr.match(/Is it so\?/g)).toHaveLength(1)
  })

  test('says one thing about a word that is no answer', async () => {
    const { io, asker } = conversation('perhaps', '3')
    await asker.choose(QUESTION, CHOICES, null, () => ({ refusal: '"perhaps" is not an answer. Allowed: no, yes.' }))
    expect(io.written.stderr).toContain(
      'Number (1 to 3): "perhaps" is not an answer. Allowed: no, yes.\nNumber (1 to 3): Chosen: Yes\n',
    )
  })

  test('keeps the current choice for an empty line, and says so', async () => {
    const { io, asker } = conversation('')
    expect(await asker.choose(QUESTION, CHOICES, 'mostly-no')).toEqual({ value: 'mostly-no' })
    expect(io.written.stderr).toContain('Number (1 to 3, or Enter for 2): ')
  })

  test('takes lines in their order, also those typed before it was asked', async () => {
    const { asker } = conversation('1', '3')
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ value: 'no' })
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ value: 'yes' })
  })

  test('waits for a line that comes later', async () => {
    const { input, asker } = conversation()
    const chosen = asker.choose(QUESTION, CHOICES, null)
    input.write('3')
    input.write('\n')
    expect(await chosen).toEqual({ value: 'yes' })
  })

  test('ends with its input', async () => {
    const { input, asker } = conversation()
    const chosen = asker.choose(QUESTION, CHOICES, null)
    input.end()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })

  test('ends at once where the input has ended before', async () => {
    const { input, asker } = conversation('1')
    await asker.choose(QUESTION, CHOICES, null)
    input.end()
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ ended: 'end-of-input' })
    expect(await asker.choose(QUESTION, CHOICES, null)).toEqual({ ended: 'end-of-input' })
  })

  test('ends when it is aborted', async () => {
    const { abort, asker } = conversation()
    const chosen = asker.choose(QUESTION, CHOICES, null)
    abort.abort()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })
})
