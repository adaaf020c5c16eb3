import inquirer from 'inquirer'
import type { TextContext } from '../../rendering/context.ts'
import { widthOf, wrap } from '../../rendering/wrap.ts'
import type { Asker, Choice } from './asking.ts'
import type { Io } from './io.ts'

/** Columns before a choice's further lines; one more stays free at the end of a line. */
const INDENT = '    '

/** Lines of a question beside its choices: the question, a description, the help line, and what they wrap to. */
const LINES_AROUND = 8
const DEFAULT_ROWS = 24
const MIN_PAGE = 3

/** Questions answered with arrow keys, drawn on stderr. */
export function createAsker({ terminal, onContinue }: Io, context: () => TextContext, signal: AbortSignal): Asker {
  return {
    choose: async (question, choices, current) => {
      // inquirer lets Ctrl-D close its input and then waits for ever, so it is caught here.
      const endOfInput = new AbortController()
      const onKey = (_text: string, key: { readonly ctrl?: boolean; readonly name?: string }): void => {
        if (key.ctrl === true && key.name === 'd') endOfInput.abort()
      }
      terminal.input.on('keypress', onKey)
      // After Ctrl-Z readline leaves its input paused, and inquirer does not resume it.
      const stopListening = onContinue(() => terminal.input.resume())
      try {
        const prompt = inquirer.createPromptModule({
          ...terminal,
          signal: AbortSignal.any([signal, endOfInput.signal]),
        })
        const rows = terminal.output.rows || DEFAULT_ROWS
        const { answer } = await prompt([selectQuestion(question, choices, current, context(), rows)])
        return { value: String(answer) }
      } catch (error) {
        if (!isEnding(error)) throw error
        return { ended: error.message.includes('SIGINT') ? 'interrupted' : 'end-of-input' }
      } finally {
        terminal.input.off('keypress', onKey)
        stopListening()
      }
    },
    close: () => undefined,
  }
}

/** A question as inquirer draws it on a terminal of so many rows. */
function selectQuestion(
  question: string,
  choices: readonly Choice[],
  current: string | null,
  { ascii, width }: TextContext,
  rows: number,
) {
  const folded = (text: string, taken = 0): string => wrap(text, width - INDENT.length - 1 - taken).join(`\n${INDENT}`)
  const longestAnswer = Math.max(...choices.map(({ short }) => widthOf(short)))
  return {
    type: 'select',
    name: 'answer',
    // The answer will stand behind the question.
    message: folded(question, longestAnswer),
    choices: choices.map(({ value, short, label, description }) => ({
      value,
      name: folded(label),
      short,
      ...(description === null ? {} : { description: folded(description) }),
    })),
    ...(current === null ? {} : { default: current }),
    loop: false,
    pageSize: Math.max(MIN_PAGE, rows - LINES_AROUND),
    theme: {
      ...(ascii ? { prefix: { idle: '?', done: '*' }, icon: { cursor: '>' } } : {}),
      style: { keysHelpTip: () => folded('Arrow keys to move, Enter to choose, Ctrl-C to quit') },
    },
  } as const
}

/** By name: a bundle may hold these classes twice. */
function isEnding(error: unknown): error is Error {
  return error instanceof Error && /^(ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)
}
