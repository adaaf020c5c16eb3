import { formatsOf } from '../../../../rendering/formats.ts'
import { cases, scales } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { FILTERS } from '../../../program/filters.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand, textOption } from '../../../program/options.ts'
import type { ChoiceOptions } from '../chosen.ts'

export interface EvidenceOptions extends ChoiceOptions {
  /** A condition, or outcome. */
  readonly condition?: string
}

export const evidence = defineCommand({
  name: 'evidence',
  operands: [operand('[id...]', 'cases or episodes (default: all)', cases)],
  options: {
    ...FILTERS,
    condition: textOption('--condition <id>', 'only this condition, or outcome', scales),
  },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table', 'rows'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): EvidenceOptions => ({ ...options, names: operands }),
  run: async () => (await import('./run.ts')).runCaseEvidence,
})
