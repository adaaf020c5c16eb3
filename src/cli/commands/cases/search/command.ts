import { formatsOf } from '../../../../rendering/formats.ts'
import { presidents, scales } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { FILTERS, type FilterOptions } from '../../../program/filters.ts'
import { USUAL } from '../../../program/globals.ts'
import { choiceOption, operand, parseCount, textOption, valueOption, wordsOnly } from '../../../program/options.ts'

export interface SearchOptions extends FilterOptions {
  /** Each a word, or words that stand together. */
  readonly words: readonly string[]
  /** A condition, or outcome. */
  readonly condition?: string
  readonly points?: 'for' | 'against'
  readonly person?: string
  readonly top?: number
}

export const search = defineCommand({
  name: 'search',
  operands: [operand('<words...>', 'all must occur; quote words that stand together', 'nothing')],
  options: {
    ...FILTERS,
    condition: textOption('--condition <id>', 'only what is about this condition, or outcome', scales),
    points: choiceOption('--points <side>', 'only evidence for or against a condition', ['for', 'against'] as const),
    person: textOption('--person <name>', 'only what names this person, and cases about this person', presidents),
    top: wordsOnly(valueOption('--top <n>', 'number of passages to show (default: all)', { parse: parseCount })),
  },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table', 'rows'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): SearchOptions => ({ ...options, words: operands }),
  run: async () => (await import('./run.ts')).runCaseSearch,
})
