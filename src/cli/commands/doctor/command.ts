import { formatsOf } from '../../../rendering/formats.ts'
import { defineCommand } from '../../program/declaration.ts'
import { LOOKS } from '../../program/globals.ts'

export const doctor = defineCommand({
  name: 'doctor',
  operands: [],
  options: {},
  globals: ['library', ...LOOKS, 'noInput'],
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: () => ({}),
  run: async () => (await import('./run.ts')).runDoctor,
})
