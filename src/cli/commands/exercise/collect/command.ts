import { ROW_NAMES } from '../../../../model/coding-row.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { flag } from '../../../program/options.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export interface CollectOptions extends CodingsOptions {
  /** Keep the letters of the packets, though the key says which episodes they are. */
  readonly letters?: boolean
}

export const collect = defineCommand({
  name: 'collect',
  operands: [CODINGS],
  options: { key: KEY, letters: flag('--letters', 'check by --key, but keep the letters of units'), map: MAP },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: ['csv', ...formatsOf('data', 'rows')],
  fields: ROW_NAMES,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): CollectOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runCollect,
})
