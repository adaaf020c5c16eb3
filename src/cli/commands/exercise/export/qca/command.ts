import { defineCommand } from '../../../../program/declaration.ts'
import { USUAL } from '../../../../program/globals.ts'

export const qca = defineCommand({
  name: 'qca',
  operands: [],
  options: {},
  globals: [...USUAL, 'quiet'],
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runExportQca,
})
