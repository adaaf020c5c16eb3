import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export const median = defineCommand({
  name: 'median',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
  },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): CodingsOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runMedian,
})
