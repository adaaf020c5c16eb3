import { bare } from '../../program/candidates.ts'
import { defineCommand } from '../../program/declaration.ts'
import { SHELLS } from './shells.ts'

export interface CompletionOptions {
  /** The name of a shell, if one is given. */
  readonly shell: string | undefined
}

export const completion = defineCommand({
  name: 'completion',
  operands: [
    {
      flags: '[shell]',
      description: `one of ${SHELLS.join(', ')}`,
      parse: (text) => text,
      offer: { words: () => SHELLS.map(bare) },
    },
  ],
  options: {},
  globals: [],
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ operands: [shell] }): CompletionOptions => ({ shell }),
  run: async () => (await import('./run.ts')).runCompletion,
})
