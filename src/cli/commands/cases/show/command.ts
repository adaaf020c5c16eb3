import { formatsOf } from '../../../../rendering/formats.ts'
import { casesAndExercises } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand } from '../../../program/options.ts'

export interface ShowOptions {
  /** A case, an episode, or an open exercise. */
  readonly name: string
}

export const show = defineCommand({
  name: 'show',
  operands: [operand('<id>', 'a case, an episode, or an exercise', casesAndExercises)],
  options: {},
  globals: USUAL,
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ operands: [name = ''] }): ShowOptions => ({ name }),
  run: async () => (await import('./run.ts')).runCaseShow,
})
