import { CROSSOVER_WAYS } from '../../../analysis/crossover.ts'
import { PARTS, type Part } from '../../../analysis/results.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { FIGURE_COLUMNS, ROW_COLUMN } from '../../../results/analysis/row-columns.ts'
import { ValueError } from '../../errors.ts'
import { bare } from '../../program/candidates.ts'
import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { choiceOption, flag, oneOf, parsePositive, textOption, valueOption, wordsOnly } from '../../program/options.ts'
import { FORCE } from '../../program/output.ts'
import type { SubjectOptions } from './subject.ts'

export interface AnalyzeOptions extends SubjectOptions {
  /** One part, or all of them. */
  readonly part: Part | undefined
  /** A row is coded 1 from the first on; with a second, C between them. */
  readonly inclCut?: readonly number[]
  readonly priCut?: number
  readonly nCut?: number
  readonly maxModels?: number
  readonly samples?: number
  readonly seed?: string
  readonly svg?: string
  readonly details?: boolean
  readonly force?: boolean
}

export const analyze = defineCommand({
  name: 'analyze',
  operands: [
    {
      flags: '[part]',
      description: `one of ${PARTS.join(', ')}; all in this order without it`,
      parse: (text) => oneOf(text, PARTS),
      offer: { words: () => PARTS.map(bare) },
    },
  ],
  options: {
    data: textOption(
      '--data <file>',
      'a table of memberships (CSV or .xlsx) instead of the case library, - for stdin',
      'files',
    ),
    outcome: textOption('--outcome <set>', 'the outcome: a column, or ~ and a column for its negation'),
    conditions: valueOption('--conditions <sets>', 'the conditions: columns, as A,B,C; at most 26', {
      parse: parseNames,
    }),
    inclCut: valueOption(
      '--incl-cut <cut>',
      'a row is coded 1 from this inclusion on (0.8; crisp data 1); with a second, as 0.8,0.6, C between them',
      { parse: parseCuts },
    ),
    priCut: valueOption('--pri-cut <cut>', 'a row coded 1 needs this PRI too (0)', { parse: parseShare }),
    nCut: valueOption('--n-cut <n>', 'a row with fewer cases is a remainder (1)', { parse: parsePositive }),
    crossover: choiceOption('--crossover <way>', 'move conditions that are at exactly 0.5 by 0.001', CROSSOVER_WAYS),
    dirExp: valueOption('--dir-exp <sets>', 'directional expectations for the intermediate solution, as A,~B', {
      parse: parseNames,
    }),
    rule: textOption('--rule <expression>', 'what congruence tests, as "A*~B + C"'),
    maxModels: valueOption('--max-models <n>', 'how many models to show; all are counted (100)', {
      parse: parsePositive,
    }),
    samples: valueOption('--samples <n>', 'robustness: how many of very many combinations to try (10000)', {
      parse: parsePositive,
    }),
    seed: textOption('--seed <words>', 'robustness: the seed of the sample (backroom)'),
    details: wordsOnly(flag('--details', 'every part in full')),
    svg: textOption('--svg <file>', 'write the pictures to a file as well', {
      named: 'files',
      noDash: '--svg writes pictures to a file: name one, such as pictures.svg.',
    }),
    force: FORCE,
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data', 'table'),
  fields: [ROW_COLUMN, ...FIGURE_COLUMNS].map((name) => name.toLowerCase()),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [part] }): AnalyzeOptions => ({ ...options, part }),
  run: async () => (await import('./run.ts')).runAnalyze,
})

function parseNames(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim())
}

function parseShare(text: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && share <= 1) return share
  throw new ValueError('It must be a number from 0 to 1.')
}

function parseCuts(text: string): readonly number[] {
  const cuts = text.split(',').map(parseShare)
  const [first = 0, second = 0] = cuts
  if (cuts.length > 2 || (cuts.length === 2 && second >= first)) {
    throw new ValueError('It must be one number, or two with the lower one second: 0.8,0.6.')
  }
  return cuts
}
