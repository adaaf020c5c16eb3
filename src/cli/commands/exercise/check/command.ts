import { formatsOf } from '../../../../rendering/formats.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'

export const checkTable = defineCommand({
  name: 'check',
  operands: [],
  options: {},
  globals: USUAL,
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runWeakSpots,
})
