import { defineCommand } from '../../program/declaration.ts'
import { LOOKS } from '../../program/globals.ts'
import { operand } from '../../program/options.ts'
import { TOPICS } from './topics.ts'

export interface HelpOptions {
  /** The words of a command, or a topic; empty for the program. */
  readonly words: readonly string[]
}

export const helpCommand = defineCommand({
  name: 'help',
  operands: [
    operand('[topic...]', `a command, or one of ${Object.keys(TOPICS).join(', ')}`, {
      words: async (before, commands) => (await import('./words.ts')).helpWords(before, await commands()),
    }),
  ],
  options: {},
  globals: ['library', 'noPager', ...LOOKS],
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ operands }): HelpOptions => ({ words: operands }),
  run: async () => (await import('./run.ts')).runHelp,
})
