import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'

export const page = defineCommand({
  name: 'page',
  operands: [],
  options: {},
  globals: USUAL,
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runPage,
})
