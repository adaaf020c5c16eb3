import { keysOf } from '../../../../model/keys.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { BIBLIOGRAPHY_STYLES, type BibliographyStyle } from '../../../../results/bibliography/styles.ts'
import { cases } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { FILTERS } from '../../../program/filters.ts'
import { USUAL } from '../../../program/globals.ts'
import { choiceOption, operand, ownForm } from '../../../program/options.ts'
import type { ChoiceOptions } from '../chosen.ts'

const { years: _, ...FILTERS_OF_CASES } = FILTERS

export interface SourcesOptions extends Omit<ChoiceOptions, 'years'> {
  readonly style?: BibliographyStyle
  /** Was `--format` given? A style replaces it. */
  readonly formatted: boolean
}

export const sources = defineCommand({
  name: 'sources',
  operands: [operand('[id...]', 'cases or episodes (default: all)', cases)],
  options: {
    ...FILTERS_OF_CASES,
    style: ownForm(
      choiceOption(
        '--style <style>',
        'format for reference managers, instead of --format',
        keysOf(BIBLIOGRAPHY_STYLES),
      ),
    ),
  },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table', 'rows'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands, formatted }): SourcesOptions => ({ ...options, names: operands, formatted }),
  run: async () => (await import('./run.ts')).runCaseSources,
})
