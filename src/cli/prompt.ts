import inquirer from 'inquirer'
import type { TextContext } from '../rendering/context.ts'
import type { Asker } from './asking.ts'
import type { Io } from './io.ts'

/** Questions answered with arrow keys, drawn on stderr. */
export function createAsker({ terminal }: Io, { ascii }: TextContext, signal: AbortSignal): Asker {
  const prompt = inquirer.createPromptModule({ ...terminal, signal })
  return {
    choose: async (question, choices, current) => {
      try {
        const { answer } = await prompt([
          {
            type: 'select',
            name: 'answer',
            message: question,
            choices: choices.map(({ value, short, label, description }) => ({
              value,
              name: label,
              short,
              ...(description === null ? {} : { description }),
            })),
            ...(current === null ? {} : { default: current }),
            loop: false,
            pageSize: 20,
            theme: {
              ...(ascii ? { prefix: { idle: '?', done: '*' }, icon: { cursor: '>' } } : {}),
              style: { keysHelpTip: () => 'Arrow keys to move, Enter to choose, Ctrl-C to quit' },
            },
          },
        ])
        return { value: String(answer) }
      } catch (error) {
        if (!isEnding(error)) throw error
        return { ended: error.message.includes('SIGINT') ? 'interrupted' : 'end-of-input' }
      }
    },
    close: () => undefined,
  }
}

/** By name: a bundle may hold these classes twice. */
function isEnding(error: unknown): error is Error {
  return error instanceof Error && /^(ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)
}
