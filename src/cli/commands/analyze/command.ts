import { PARTS, WHOLE } from '../../../analysis/results.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { FIGURE_COLUMNS, ROW_COLUMN } from '../../../results/analysis/truth-table/row-columns.ts'
import { bare } from '../../program/candidates.ts'
import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { oneOf } from '../../program/options.ts'
import { ANALYZE_OPTIONS, type AnalyzeOptions } from './options.ts'

export const analyze = defineCommand({
  name: 'analyze',
  operands: [
    {
      flags: '[part]',
      description: `one of ${PARTS.join(', ')} (default: ${WHOLE.join(', ')})`,
      parse: (text) => oneOf(text, PARTS),
      offer: { words: () => PARTS.map(bare) },
    },
  ],
  options: ANALYZE_OPTIONS,
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data', 'table'),
  fields: [ROW_COLUMN, ...FIGURE_COLUMNS].map((name) => name.toLowerCase()),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [part] }): AnalyzeOptions => ({ ...options, part }),
  run: async () => (await import('./run.ts')).runAnalyze,
})
