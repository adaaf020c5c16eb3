import { ROW_NAMES } from '../../../../model/coding-row.ts'
import type { Answer } from '../../../../model/framework.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { outcomes } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag, textOption, valueOption } from '../../../program/options.ts'
import { NAMELESS, SEED } from './defaults.ts'

export interface StartOptions {
  /** Condition → answer, given as options. */
  readonly given: ReadonlyMap<string, Answer>
  readonly outcome?: string
  readonly seed: string
  readonly unit?: string
  readonly coder: string
  /** The file that the answers are added to. */
  readonly save?: string
  readonly evidence?: boolean
}

export const start = defineCommand({
  name: 'start',
  operands: [],
  options: {
    outcome: textOption('--outcome <answer>', 'your prediction of the outcome', outcomes),
    unit: textOption('--unit <letter>', 'letter of the episode (default: the first you have not coded)'),
    seed: valueOption('--seed <words>', 'order the letters differently (default: start)', {
      parse: (text) => text,
      standard: SEED,
    }),
    coder: valueOption('--coder <name>', 'name to save your answers under (default: me)', {
      parse: (text) => text,
      standard: NAMELESS,
    }),
    save: textOption('--save <file>', 'add your answers to a file of codings', {
      named: 'files',
      noDash: '--save needs a file name, such as mine.csv.',
    }),
    evidence: flag('--evidence', 'print only the evidence, and ask nothing'),
  },
  asksConditions: true,
  globals: [...USUAL, 'noInput', 'quiet'],
  formats: formatsOf('words', 'data'),
  fields: ROW_NAMES,
  help: () => import('./help.ts'),
  toOptions: ({ options, given }): StartOptions => ({ seed: SEED, coder: NAMELESS, ...options, given }),
  run: async () => (await import('./run.ts')).runStart,
})
