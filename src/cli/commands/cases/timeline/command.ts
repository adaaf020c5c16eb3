import { formatsOf } from '../../../../rendering/formats.ts'
import { cases } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { FILTERS } from '../../../program/filters.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand } from '../../../program/options.ts'
import type { ChoiceOptions } from '../chosen.ts'

export const timeline = defineCommand({
  name: 'timeline',
  operands: [operand('[id...]', 'cases or episodes (default: all)', cases)],
  options: FILTERS,
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table', 'rows'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): ChoiceOptions => ({ ...options, names: operands }),
  run: async () => (await import('./run.ts')).runCaseTimeline,
})
