import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { flag, textOption } from '../../program/options.ts'
import type { Target } from '../../terminal/target.ts'

export const page = defineCommand({
  name: 'page',
  operands: [],
  options: {
    out: textOption('--out <file>', 'write the page to a file instead of stdout', 'files'),
    force: flag('--force', 'overwrite the file'),
  },
  globals: USUAL,
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ options }): Target => options,
  run: async () => (await import('./run.ts')).runPage,
})
