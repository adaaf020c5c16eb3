import { scales } from '../../../../program/candidates.ts'
import { MAP } from '../../../../program/codes.ts'
import { defineCommand } from '../../../../program/declaration.ts'
import { USUAL } from '../../../../program/globals.ts'
import { textOption } from '../../../../program/options.ts'
import { type CodingsOptions, codingsOperand, KEY } from '../../operands.ts'

export interface RecalOptions extends CodingsOptions {
  /** The one variable in a file for ReCal: a condition or the outcome. */
  readonly condition?: string
}

export const recalOir = defineCommand({
  name: 'recal-oir',
  operands: [codingsOperand('[file...]', 'files or folders of codings, - for stdin (default: codings of the library)')],
  options: {
    condition: textOption('--condition <id>', 'variable: a condition, or outcome', scales),
    key: KEY,
    map: MAP,
  },
  globals: [...USUAL, 'quiet'],
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): RecalOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runExportRecal,
})
