import { formatsOf } from '../../../../rendering/formats.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag } from '../../../program/options.ts'

export interface CodebookOptions {
  /** The decision table instead of the questions. */
  readonly table?: boolean
}

export const codebook = defineCommand({
  name: 'codebook',
  operands: [],
  options: { table: flag('--table', 'print the decision table, with the episodes in each row') },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table'),
  fields: ['label', 'settled'],
  help: () => import('./help.ts'),
  toOptions: ({ options }): CodebookOptions => options,
  run: async () => (await import('./run.ts')).runCodebook,
})
