import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import inquirer from 'inquirer'
import type { TextContext } from '../../rendering/context.ts'
import type { Asker, Choice, Chosen, Question } from './asker.ts'
import { drawAnswered, drawLine, drawQuestion } from './drawing.ts'
import type { Io } from './io.ts'
import { move } from './moving.ts'
import { hasEnded } from './typed-ahead.ts'

const DEFAULT_ROWS = 24
const NOT_STOPPED_MS = 100
const HIDE_CURSOR = '\u001b[?25l'
const SHOW_CURSOR = '\u001b[?25h'

/** A question on a terminal. A type, because Inquirer does not accept an interface here. */
type Asking = {
  readonly question: Question
  readonly choices: readonly Choice[]
  /** The index of the choice that is active first. */
  readonly start: number
  readonly io: Pick<Io, 'terminal' | 'onContinue' | 'suspend'>
  readonly context: () => TextContext
  /** Called at the end of input. */
  readonly onEnd: () => void
}

/** A line of text to type. */
type Typing = Pick<Asking, 'question' | 'io' | 'context' | 'onEnd'>

/** Questions answered with arrow keys or a line of text, drawn on stderr. */
export function createAsker(io: Io, context: () => TextContext, signal: AbortSignal): Asker {
  const { input, output } = io.terminal
  const ask = async (
    question: Question,
    form:
      | { readonly type: 'scale'; readonly choices: readonly Choice[]; readonly start: number }
      | { readonly type: 'line' },
  ): Promise<Chosen> => {
    if (await hasEnded(io)) return { ended: 'end-of-input' }
    // The library would wait forever at the end of input.
    const endOfInput = new AbortController()
    const onEnd = (): void => endOfInput.abort()
    input.once('error', onEnd)
    try {
      const prompt = inquirer.createPromptModule<{ scale: Asking; line: Typing }>({
        input,
        output,
        signal: AbortSignal.any([signal, endOfInput.signal]),
        // What to change is not an answer, so it does not stay on the screen.
        clearPromptOnDone: question.label === '',
      })
      prompt.registerPrompt('scale', scalePrompt)
      prompt.registerPrompt('line', linePrompt)
      const details = { name: 'answer', message: question.text, question, io, context, onEnd, ...form }
      const { answer } = await prompt([details])
      return { value: String(answer) }
    } catch (error) {
      if (!isEnding(error)) throw error
      return { ended: error.message.includes('SIGINT') ? 'interrupted' : 'end-of-input' }
    } finally {
      input.off('error', onEnd)
    }
  }
  return {
    choose: async (question, choices, current) => {
      const start = Math.max(
        0,
        choices.findIndex(({ value }) => value === current),
      )
      return await ask(question, { type: 'scale', choices, start })
    },
    type: async (question) => await ask(question, { type: 'line' }),
    close: () => undefined,
  }
}

/** An Inquirer prompt that draws a question with the meaning of each answer. */
const scalePrompt = createPrompt<string, Asking>(({ question, choices, start, io, context, onEnd }, done) => {
  const { output } = io.terminal
  const [active, setActive] = useState(start)
  const [isDone, setDone] = useState(false)
  const typed = useRef('')
  const look = context()
  const lines = drawQuestion(question, choices, active, look, (output.rows || DEFAULT_ROWS) - 1)
  useKeypress((key, line) => {
    line.clearLine(0)
    if (isEnterKey(key)) {
      setDone(true)
      done(choices[active]?.value ?? '')
    } else {
      const moved = move({ active, typed: typed.current }, key, choices)
      typed.current = moved.typed
      setActive(moved.active)
    }
  })
  useStops(io, lines.length, onEnd)
  return isDone ? drawAnswered(question, choices[active]?.label ?? '', look) : `${lines.join('\n')}${HIDE_CURSOR}`
})

/** An Inquirer prompt for a line of text. */
const linePrompt = createPrompt<string, Typing>(({ question, io, context, onEnd }, done) => {
  const [text, setText] = useState('')
  const [isDone, setDone] = useState(false)
  const look = context()
  const lines = drawLine(question, text, look)
  useKeypress((key, line) => {
    if (!isEnterKey(key)) return setText(line.line)
    setDone(true)
    done(text)
  })
  useStops(io, lines.length, onEnd)
  return isDone ? drawAnswered(question, text, look) : lines.join('\n')
})

/** Ends a prompt with the input, and lets Ctrl-Z stop the program and bring the prompt back. */
function useStops(io: Asking['io'], lines: number, onEnd: () => void): void {
  const [, drawAgain] = useState({})
  const height = useRef(0)
  height.current = lines
  useEffect((line) => {
    const { input, output } = io.terminal
    let away = false
    const comeBack = (): void => {
      away = false
      takeBack(input)
      // The library erases as many lines as the question had. These empty ones protect what the shell wrote.
      output.write('\n'.repeat(height.current))
      drawAgain({})
    }
    line.on('close', onEnd)
    line.on('SIGTSTP', () => {
      away = true
      output.write(`${SHOW_CURSOR}\n`)
      input.setRawMode?.(false)
      io.suspend()
      // A program without a shell to bring it back is not stopped. If it was stopped, `onContinue` comes first.
      setTimeout(() => setImmediate(() => setImmediate(() => away && comeBack())), NOT_STOPPED_MS)
    })
    return io.onContinue(comeBack)
  }, [])
}

/** After a stop, the shell has changed the terminal's mode, and Node does not know. */
function takeBack(input: NodeJS.ReadStream): void {
  input.setRawMode?.(false)
  input.setRawMode?.(true)
  input.resume()
}

/** Compare names, because a bundle may contain these classes twice. */
function isEnding(error: unknown): error is Error {
  return error instanceof Error && /^(ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)
}
