import { formatsOf } from '../../../../rendering/formats.ts'
import { cases } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand } from '../../../program/options.ts'

export interface CompareOptions {
  readonly names: readonly [string, string]
}

export const compare = defineCommand({
  name: 'compare',
  operands: [operand('<id>', 'a case or an episode', cases), operand('<other-id>', 'another case or episode', cases)],
  options: {},
  globals: USUAL,
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ operands: [a = '', b = ''] }): CompareOptions => ({ names: [a, b] }),
  run: async () => (await import('./run.ts')).runCaseCompare,
})
