import { formatsOf } from '../../../../rendering/formats.ts'
import { cases } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand, textOption } from '../../../program/options.ts'

export interface CompareOptions {
  /** The first one is what everything else is compared with. */
  readonly names: readonly string[]
  /** A file of answers, `-` for stdin. */
  readonly answers?: string
}

export const compare = defineCommand({
  name: 'compare',
  operands: [operand('<id...>', 'cases or episodes; the others are compared with the first', cases)],
  options: { answers: textOption('--answers <file>', 'compare answers of your own, too (- = stdin)', 'files') },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table'),
  fields: ['similarity'],
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): CompareOptions => ({ ...options, names: operands }),
  run: async () => (await import('./run.ts')).runCaseCompare,
})
