import { defineCommand } from '../../program/declaration.ts'
import { newCase } from './case/command.ts'
import { newLibrary } from './library/command.ts'
import { newSchema } from './schema/command.ts'

export const newCommand = defineCommand({
  name: 'new',
  operands: [],
  options: {},
  globals: [],
  formats: [],
  commands: [newLibrary, newCase, newSchema],
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runNew,
})
