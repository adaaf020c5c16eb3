import { beforeEach, describe, expect, test } from 'vitest'
import { CancelledError } from '../../../src/cli/errors.ts'
import type { Choice, Chosen, CreateAsker } from '../../../src/cli/terminal/asker.ts'
import { askMissing, type Interview } from '../../../src/cli/terminal/asking.ts'
import type { Signal } from '../../../src/cli/terminal/io.ts'
import type { Answers, Framework } from '../../../src/model/framework.ts'
import type { TextContext } from '../../../src/rendering/context.ts'
import { type FakeIo, fakeIo } from '../../support/fake-io.ts'
import { WALK } from '../../support/library.ts'

interface Asked {
  readonly question: string
  readonly number: string | null
  readonly choices: readonly Choice[]
  readonly current: string | null
}

/** What was asked, and what is going to be answered: a choice by value, or an end. */
const script = {
  asked: [] as Asked[],
  replies: [] as (string | Chosen | (() => Promise<Chosen>))[],
  closed: 0,
  used: [] as string[],
}

async function scripted(accessible: boolean): Promise<CreateAsker> {
  script.used.push(accessible ? 'numbers' : 'arrows')
  return (_io, _context, signal) => {
    return {
      choose: async (question, choices, current) => {
        script.asked.push({ question: question.text, number: question.number, choices, current })
        const reply = script.replies.shift()
        if (reply === undefined) throw new Error(`Nothing is scripted for "${question}"`)
        if (typeof reply === 'string') return { value: reply }
        if (typeof reply === 'object') return reply
        const chosen = await reply()
        return signal.aborted ? { ended: 'end-of-input' } : chosen
      },
      type: async () => {
        throw new Error('Nothing is typed here')
      },
      close: () => {
        script.closed++
      },
    }
  }
}

const CONTEXT: TextContext = { color: false, width: 80, ascii: false, accessible: false }
const DONE = ''

beforeEach(() => {
  Object.assign(script, { asked: [], replies: [], closed: 0, used: [] })
})

interface Setting {
  readonly framework?: Framework
  readonly answers?: Answers
  readonly context?: Partial<TextContext>
  readonly io?: FakeIo
}

/** Asks for what the answers leave open, with these replies. */
async function ask(replies: typeof script.replies, setting: Setting = {}): Promise<Answers> {
  const { framework = WALK, answers = {}, context = {}, io = fakeIo({}) } = setting
  script.replies = [...replies]
  const missing = framework.conditions.filter(({ id }) => !(id in answers))
  const interview: Interview = { framework, answers, missing }
  return await askMissing(interview, () => ({ ...CONTEXT, ...context }), io, scripted)
}

/** What rejects it, which must be a cancellation. */
async function cancelled(asking: Promise<unknown>): Promise<Pick<CancelledError, 'message' | 'status'>> {
  const error: unknown = await asking.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(CancelledError)
  const { message, status } = error as CancelledError
  return { message, status }
}

describe('a conversation', () => {
  test('asks one question a condition, in their order, then offers to show the result', async () => {
    expect(await ask(['yes', 'no', DONE])).toEqual({ will: 'yes', risk: 'no' })
    expect(script.asked.map(({ question }) => question)).toEqual(['Question?', 'Question?', 'Ready?'])
    expect(script.asked.map(({ current }) => current)).toEqual([null, null, DONE])
    expect(script.asked.map(({ number }) => number)).toEqual(['1 of 2', '2 of 2', null])
  })

  test('says how many questions there are, and names the program as it was started', async () => {
    const io = Object.assign(Object.create(fakeIo({ args: ['assess'] })) as FakeIo, { name: 'npx backroom' })
    await ask(['yes', DONE], { answers: { will: 'no' }, io })
    expect(script.asked[0]?.number).toBeNull()
    expect(io.written.stderr).toContain('Answer 1 question to see the result.')
    expect(io.written.stderr).toContain('The same without questions: npx backroom assess --risk yes\n')
  })

  test('says whom the questions are about, where that is given', async () => {
    const io = Object.assign(Object.create(fakeIo({})) as FakeIo, { name: 'npx backroom' })
    const interview = {
      framework: WALK,
      answers: { will: 'no' },
      missing: [],
      about: 'About Jane.\nRead: backroom cases',
    }
    script.replies = [DONE]
    await askMissing(interview, () => CONTEXT, io, scripted)
    expect(io.written.stderr).toContain('About Jane.\nRead: npx backroom cases\n')
  })

  test('offers every answer of the scale in its order, then Not sure', async () => {
    await ask(['yes', 'no', DONE])
    const [first] = script.asked
    expect(first?.choices.map(({ value }) => value)).toEqual([
      'no',
      'mostly-no',
      'mixed',
      'mostly-yes',
      'yes',
      'unknown',
    ])
    expect(first?.choices.map(({ label }) => label)).toEqual([
      'NO',
      'MOSTLY-NO',
      'MIXED',
      'MOSTLY-YES',
      'YES',
      'Not sure',
    ])
    expect(first?.choices[0]?.meaning).toBe('no')
  })

  test('shows the example of an answer, and none where there is none', async () => {
    const [will, risk] = WALK.conditions
    if (will === undefined || risk === undefined) throw new Error('WALK has two conditions')
    const anchors = { ...will.anchors, yes: { text: 'Always', example: 'Every day' } }
    await ask(['yes', 'no', DONE], { framework: { ...WALK, conditions: [{ ...will, anchors }, risk] } })
    const examples = script.asked[0]?.choices.map(({ example }) => example)
    expect(examples).toEqual([null, null, null, null, 'For example: Every day', null])
  })

  test('asks only for what is missing, and keeps what is given', async () => {
    expect(await ask(['mixed', DONE], { answers: { will: 'mostly-yes' } })).toEqual({
      will: 'mostly-yes',
      risk: 'mixed',
    })
    expect(script.asked).toHaveLength(2)
    expect(script.asked[1]?.choices.map(({ value }) => value)).toEqual([DONE, 'risk'])
  })

  test('takes Not sure for an answer', async () => {
    expect(await ask(['unknown', 'no', DONE])).toEqual({ will: 'unknown', risk: 'no' })
    expect(script.asked[2]?.choices[1]?.label).toBe('Change label (Not sure)')
  })

  test('asks again what is to be changed, beginning at the answer given, as often as is wished', async () => {
    expect(await ask(['yes', 'no', 'risk', 'mixed', 'will', 'no', 'risk', 'yes', DONE])).toEqual({
      will: 'no',
      risk: 'yes',
    })
    expect(script.asked.map(({ current }) => current)).toEqual([
      null,
      null,
      DONE,
      'no',
      DONE,
      'yes',
      DONE,
      'mixed',
      DONE,
    ])
    const reviews = script.asked.filter(({ question }) => question === 'Ready?')
    expect(reviews.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
      ['Show the result', 'Change label (YES)', 'Change label (NO)'],
      ['Show the result', 'Change label (YES)', 'Change label (MIXED)'],
      ['Show the result', 'Change label (NO)', 'Change label (MIXED)'],
      ['Show the result', 'Change label (NO)', 'Change label (YES)'],
    ])
  })

  test('ends with the command that needs no questions, on standard error alone', async () => {
    const io = fakeIo({ args: ['assess', '--library', 'my cases'] })
    await ask(['yes', 'unknown', DONE], { io })
    expect(io.written.stderr).toContain('backroom assess --library "my cases" --will yes --risk unknown\n')
    expect(io.written.stdout).toBe('')
  })

  test('closes its asker and stops listening for signals, however it ends', async () => {
    const listening = new Set<unknown>()
    const io = listeningIo(listening)
    await ask(['yes', 'no', DONE], { io })
    await cancelled(ask([{ ended: 'interrupted' }], { io }))
    await expect(ask([() => Promise.reject(new TypeError('a fault'))], { io })).rejects.toThrow('a fault')
    expect(script.closed).toBe(3)
    expect(listening.size).toBe(0)
  })

  test('is held with arrow keys, or with numbers where it is to be accessible', async () => {
    await ask(['yes', 'no', DONE])
    await ask(['yes', 'no', DONE], { context: { accessible: true } })
    expect(script.used).toEqual(['arrows', 'numbers'])
  })
})

describe('the end of a conversation', () => {
  test.each([
    ['by Ctrl-C', 'interrupted', { message: 'Interrupted.', status: 130 }],
    ['for want of input', 'end-of-input', { message: 'No answer given.', status: 2 }],
  ] as const)('%s has a status of its own', async (_title, ended, expected) => {
    expect(await cancelled(ask([{ ended }]))).toEqual(expected)
    expect(await cancelled(ask(['yes', 'no', { ended }]))).toEqual(expected)
    expect(await cancelled(ask(['yes', 'no', 'will', { ended }]))).toEqual(expected)
  })

  test.each([
    ['SIGINT', 130, 'Interrupted.'],
    ['SIGTERM', 143, 'Terminated.'],
    ['SIGHUP', 129, 'The terminal was closed.'],
  ] as const)('by %s has the status %i, whatever the asker makes of it', async (signal, status, message) => {
    const listening = new Set<(signal: Signal) => void>()
    const arrives = async (): Promise<Chosen> => {
      for (const listener of listening) listener(signal)
      return { ended: 'end-of-input' }
    }
    expect(await cancelled(ask(['yes', arrives], { io: listeningIo(listening) }))).toEqual({ status, message })
    expect(listening.size).toBe(0)
  })
})

/** An Io that keeps who listens for signals. */
function listeningIo<T>(listening: Set<T>): FakeIo {
  const onSignal = (callback: T): (() => void) => {
    listening.add(callback)
    return () => listening.delete(callback)
  }
  return Object.assign(Object.create(fakeIo({})) as FakeIo, { onSignal }) as FakeIo
}

describe('the text of a question', () => {
  /** The framework with this text wherever a person wrote one. */
  function written(text: string): Framework {
    return {
      ...WALK,
      answers: { ...WALK.answers, no: text },
      conditions: WALK.conditions.map((condition) => ({
        ...condition,
        label: text,
        question: text,
        anchors: { ...condition.anchors, yes: { text, example: text } },
      })),
    }
  }

  function everythingAsked(): readonly string[] {
    return script.asked.flatMap(({ question, choices }) => [
      question,
      ...choices.flatMap(({ label, meaning, example }) => [label, meaning ?? '', example ?? '']),
    ])
  }

  test.each([true, false])(
    'holds no control or direction character of a framework (accessible: %s)',
    async (accessible) => {
      const framework = written('a\u001b[31m b\u0007 c\u202e d\u009b e')
      await ask(['yes', 'no', DONE], { framework, context: { accessible } })
      const all = everythingAsked().join('')
      expect(all).toContain('\\u001b[31m')
      expect(all.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    },
  )

  test('has ASCII punctuation where ASCII is asked for', async () => {
    const framework = written('“a” – b… c’s')
    await ask(['yes', 'no', DONE], { framework, context: { ascii: true } })
    expect(everythingAsked().join('')).toContain('"a" - b... c\'s')
    expect([...everythingAsked().join('')].filter((character) => character > '\u007f')).toEqual([])
  })

  test('is left in one line, for the asker to lay out', async () => {
    const words = 'one two three '.repeat(30).trim()
    await ask(['yes', 'no', DONE], { framework: written(words), context: { width: 40 } })
    expect(script.asked[0]?.question).toBe(words)
  })
})
