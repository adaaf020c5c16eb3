import { formatsOf } from '../../../../rendering/formats.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'

export const codebook = defineCommand({
  name: 'codebook',
  operands: [],
  options: {},
  globals: ['library', ...LOOKS],
  formats: formatsOf('words', 'data', 'table'),
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runCodebook,
})
