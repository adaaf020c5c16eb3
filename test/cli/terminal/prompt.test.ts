import { PassThrough } from 'node:stream'
import { screen } from '@inquirer/testing/vitest'
import { describe, expect, test } from 'vitest'
import type { Choice, Chosen } from '../../../src/cli/terminal/asking.ts'
import { createAsker } from '../../../src/cli/terminal/prompt.ts'
import type { TextContext } from '../../../src/rendering/context.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'

const CHOICES: readonly Choice[] = [
  { value: 'no', short: 'No', label: 'No: not at all', description: 'For example: never.' },
  { value: 'mostly-no', short: 'Mostly no', label: 'Mostly no: hardly', description: null },
  { value: 'yes', short: 'Yes', label: 'Yes: entirely', description: null },
]
const CONTEXT: TextContext = { color: false, width: 80, ascii: false, accessible: false }

function choose(
  current: string | null = null,
  context: Partial<TextContext> = {},
  signal = new AbortController().signal,
): Promise<Chosen> {
  const terminal = { input: new PassThrough(), output: new PassThrough() } as unknown as FakeIo['terminal']
  const io = Object.defineProperty(fakeIo({}), 'terminal', { value: terminal })
  return createAsker(io, () => ({ ...CONTEXT, ...context }), signal).choose('Is it so?', CHOICES, current)
}

describe('a question with arrow keys', () => {
  test('shows its choices, the example of the current one, and the keys', async () => {
    const chosen = choose()
    await screen.next()
    expect(screen.getScreen()).toMatchInlineSnapshot(`
      "? Is it so?
      ❯ No: not at all
        Mostly no: hardly
        Yes: entirely

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
  ])('is answered with %s', async (_title, keys, value) => {
    const chosen = choose()
    await screen.next()
    for (const key of keys) screen.keypress(key)
    screen.keypress('enter')
    expect(await chosen).toEqual({ value })
  })

  test('begins at the answer that stands', async () => {
    const chosen = choose('yes')
    await screen.next()
    expect(screen.getScreen()).toContain('❯ Yes: entirely')
    screen.keypress('enter')
    expect(await chosen).toEqual({ value: 'yes' })
  })

  test('shows no example where the current choice has none', async () => {
    const chosen = choose('mostly-no')
    await screen.next()
    expect(screen.getScreen()).not.toContain('For example')
    screen.keypress('enter')
    await chosen
  })

  test('leaves the question with the short form of its answer', async () => {
    const chosen = choose('mostly-no')
    await screen.next()
    screen.keypress('enter')
    await chosen
    expect(screen.getScreen()).toBe('✔ Is it so? Mostly no')
  })

  test('has signs of ASCII where ASCII is asked for, while it is asked and afterwards', async () => {
    const chosen = choose(null, { ascii: true })
    await screen.next()
    const asked = screen.getScreen()
    expect(asked).toMatch(/^\? Is it so\?\n> No: not at all\n/)
    screen.keypress('enter')
    await chosen
    expect(screen.getScreen()).toBe('* Is it so? No')
    expect([...asked].filter((character) => character > '\u007f')).toEqual([])
  })

  test('is interrupted by Ctrl-C', async () => {
    const chosen = choose()
    await screen.next()
    screen.keypress({ name: 'c', ctrl: true })
    expect(await chosen).toEqual({ ended: 'interrupted' })
  })

  test('ends without an answer when it is aborted', async () => {
    const abort = new AbortController()
    const chosen = choose(null, {}, abort.signal)
    await screen.next()
    abort.abort()
    expect(await chosen).toEqual({ ended: 'end-of-input' })
  })

  test('ends without an answer when it was aborted before', async () => {
    expect(await choose(null, {}, AbortSignal.abort())).toEqual({ ended: 'end-of-input' })
  })
})
