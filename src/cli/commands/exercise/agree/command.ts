import { formatsOf } from '../../../../rendering/formats.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag, parseCount, valueOption, wordsOnly } from '../../../program/options.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export interface AgreeOptions extends CodingsOptions {
  /** Count the answers instead of measuring agreement. */
  readonly tally?: boolean
  /** How many of the widest spreads the text shows. */
  readonly top?: number
}

export const agree = defineCommand({
  name: 'agree',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
    tally: flag('--tally', 'show what was answered, unit by unit, as bars for a projector'),
    top: wordsOnly(valueOption('--top <n>', 'number of disagreements to show (default: 5)', { parse: parseCount })),
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data', 'table'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): AgreeOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runAgree,
})
