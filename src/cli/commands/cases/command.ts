import { SORT_KEYS, type SortKey } from '../../../assessment/episodes.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { defineCommand } from '../../program/declaration.ts'
import { FILTERS, type FilterOptions } from '../../program/filters.ts'
import { USUAL } from '../../program/globals.ts'
import { choiceOption } from '../../program/options.ts'
import { codebook } from './codebook/command.ts'
import { compare } from './compare/command.ts'
import { evidence } from './evidence/command.ts'
import { search } from './search/command.ts'
import { show } from './show/command.ts'
import { sources } from './sources/command.ts'
import { timeline } from './timeline/command.ts'

export interface CaseListOptions extends FilterOptions {
  readonly sort: SortKey
}

export const cases = defineCommand({
  name: 'cases',
  operands: [],
  options: { sort: choiceOption('--sort <key>', 'sort by (default: date)', SORT_KEYS, 'date'), ...FILTERS },
  globals: USUAL,
  formats: formatsOf('words', 'data', 'table', 'rows'),
  commands: [show, search, compare, evidence, timeline, sources, codebook],
  help: () => import('./help.ts'),
  toOptions: ({ options }): CaseListOptions => ({ sort: 'date', ...options }),
  run: async () => (await import('./run.ts')).runCaseList,
})
