import { screen } from '@inquirer/testing/vitest'
import { describe, expect, test } from 'vitest'
import type { Choice, Chosen, Question } from '../../../src/cli/terminal/asker.ts'
import { createAsker } from '../../../src/cli/terminal/prompt.ts'
import type { TextContext } from '../../../src/rendering/context.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'

const CHOICES: readonly Choice[] = [
  { value: 'no', label: 'No', meaning: 'not at all', example: 'For example: never.' },
  { value: 'mostly-no', label: 'Mostly no', meaning: 'hardly', example: null },
  { value: 'yes', label: 'Yes', meaning: 'entirely', example: null },
]
const QUESTION: Question = { text: 'Is it so?', label: 'So', number: '1 of 2' }
const CONTEXT: TextContext = { color: false, width: 40, ascii: false, accessible: false }

interface Setting {
  readonly current?: string
  readonly context?: Partial<TextContext>
  readonly signal?: AbortSignal
  /** Who waits for the program to go on. */
  readonly waiting?: Set<() => void>
}

function choose({ current, context, signal, waiting = new Set() }: Setting = {}): Promise<Chosen> {
  const terminal = { input: screen.input, output: screen.createOutput() } as unknown as FakeIo['terminal']
  const onContinue = (callback: () => void): (() => void) => {
    waiting.add(callback)
    return () => waiting.delete(callback)
  }
  const io = Object.defineProperties(fakeIo({}), { terminal: { value: terminal }, onContinue: { value: onContinue } })
  const asker = createAsker(io, () => ({ ...CONTEXT, ...context }), signal ?? new AbortController().signal)
  return asker.choose(QUESTION, CHOICES, current ?? null)
}

describe('a question with arrow keys', () => {
  test('shows its number, its choices, the example of the current one, and the keys', async () => {
    const chosen = choose({ context: { width: 80 } })
    await screen.next()
    expect(screen.getScreen()).toMatchInlineSnapshot(`
      "Is it so?                                                              1 of 2
      › No         not at all
        Mostly no  hardly
        Yes        entirely
        For example: never.
        Arrow keys to move, Enter to choose, Ctrl-C to quit"
    `)
    screen.keypress('enter')
    expect(await chosen).toEqual({ value: 'no' })
  })

  test.each([
    ['the first one', [], 'no'],
    ['the next one after an arrow down', ['down'], 'mostly-no'],
    ['the last one, beyond which it does not move', ['down', 'down', 'down', 'down'], 'yes'],
    ['the first one, before which it does not move', ['up'], 'no'],
    ['one that was gone back to', ['down', 'down', 'up'], 'mostly-no'],
    ['the last one by End', ['end'], 'yes'],
    ['the first one by Home', ['end', 'home'], 'no'],
    ['one by its number', ['2'], 'mostly-no'],
    ['one by its first letter', ['y'], 'yes'],
    ['one by its letters', [...'mostlyno'], 'mostly-no'],
    ['one by its letters, after another word', [...'yesno'], 'no'],
    ['one whose first letter leads elsewhere first', ['n', 'o'], 'no'],
    ['the same one after a letter and a number that none has', ['down', 'x', '9'], 'mostly-no'],
  ])('is answered with %s', async (_title, keys, value) => {
    const chosen = choose()
    await screen.next()
    for (const key of keys) screen.keypress(key)
    screen.keypress('enter')
    expect(await chosen).toEqual({ value })
  })

  test('begins at the answer that stands', async () => {
    const chosen = choose({ current: 'yes' })
    await screen.next()
    expect(screen.getScreen()).toContain('› Yes')
    screen.keypress('enter')
    expect(await chosen).toEqual({ value: 'yes' })
  })

  test('shows no example where the current choice has none', async () => {
    const chosen = choose({ current: 'mostly-no' })
    await screen.next()
    expect(screen.getScreen()).not.toContain('For example')
    screen.keypress('enter')
    await chosen
  })

  test('leaves one line: what was asked about, and the answer', async () => {
    const chosen = choose({ current: 'mostly-no' })
    await screen.next()
    screen.keypress('enter')
    await chosen
    expect(screen.getScreen()).toBe('• So: Mostly no')
  })

  test('has signs of ASCII where ASCII is asked for, while it is asked and afterwards', async () => {
    const chosen = choose({ context: { ascii: true } })
    await screen.next()
    const asked = screen.getScreen()
    expect(asked).toMatch(/^> No {9}not at all$/m)
    screen.keypress('enter')
    await chosen
    expect(screen.getScreen()).toBe('* So: No')
    expect([...asked].filter((character) => character > '\u007f')).toEqual([])
  })

  test('is drawn again once the program goes on after a stop, with the choice as it was', async () => {
    const waiting = new Set<() => void>()
    const chosen = choose({ waiting })
    await screen.next()
    screen.keypress('down')
    const before = screen.getScreen()
    for (const goOn of waiting) goOn()
    expect(screen.getScreen()).toBe(before)
    screen.keypress('enter')
    expect(await chosen).toEqual({ value: 'mostly-no' })
    expect(waiting.size).toBe(0)
  })

  test('is interrupted by Ctrl-C', async () => {
    const chosen = choose()
    await screen.next()
    screen.keypress({ name: 'c', ctrl: true })
    expect(await chosen).toEqual({ ended: 'interrupted' })
  })

  test('ends without an answer when it is aborted', async () => {
    const abort = new AbortController()
    const chosen = choose({ signal: abort.signal })
    abort.abort()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })

  test('ends without an answer when it was aborted before', async () => {
    expect(await choose({ signal: AbortSignal.abort() })).toEqual({ ended: 'end-of-input' })
  })
})
