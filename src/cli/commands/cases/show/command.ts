import { formatsOf } from '../../../../rendering/formats.ts'
import { casesAndExercises } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag, operand, wordsOnly } from '../../../program/options.ts'

export interface ShowOptions {
  /** A case, an episode, or an open exercise. */
  readonly name: string
  /** Show the full reasons, evidence, and disputes. */
  readonly evidence?: boolean
  /** Show everything. */
  readonly details?: boolean
}

export const show = defineCommand({
  name: 'show',
  operands: [operand('<id>', 'a case, an episode, or an exercise', casesAndExercises)],
  options: {
    evidence: wordsOnly(flag('--evidence', 'show the full reasons, with evidence and disputes')),
    details: wordsOnly(flag('--details', 'show everything: evidence, channels, timeline, sources')),
  },
  globals: USUAL,
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [name = ''] }): ShowOptions => ({ ...options, name }),
  run: async () => (await import('./run.ts')).runCaseShow,
})
