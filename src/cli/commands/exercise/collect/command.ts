import { ROW_NAMES } from '../../../../model/coding-row.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export const collect = defineCommand({
  name: 'collect',
  operands: [CODINGS],
  options: { key: KEY, map: MAP },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: ['csv', ...formatsOf('data', 'rows')],
  fields: ROW_NAMES,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): CodingsOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runCollect,
})
