import { CROSSOVER_WAYS } from '../../../analysis/crossover.ts'
import type { Part } from '../../../analysis/results.ts'
import { SOLUTION_KINDS, type SolutionKind } from '../../../model/solution-kinds.ts'
import { ValueError } from '../../errors.ts'
import { choiceOption, flag, parsePositive, textOption, valueOption, wordsOnly } from '../../program/options.ts'
import { FORCE } from '../../program/output.ts'
import { WEIGHTS, type WeightPairs } from '../../program/weights.ts'
import type { SubjectOptions } from './subject.ts'

export interface AnalyzeOptions extends SubjectOptions {
  /** One part, or all of them. */
  readonly part: Part | undefined
  /** A row is coded 1 from the first number on. With a second number, rows between the two are coded C. */
  readonly inclCut?: readonly number[]
  readonly priCut?: number
  readonly nCut?: number
  readonly exclude?: readonly string[]
  readonly necessary?: readonly string[]
  readonly maxModels?: number
  /** Look for one model of each solution only? */
  readonly first?: boolean
  /** How long to look for models, in seconds of an ordinary computer. */
  readonly effort?: number
  readonly sets?: readonly string[]
  readonly ronCut?: number
  readonly covCut?: number
  readonly necessityCut?: number
  readonly solution?: SolutionKind
  readonly model?: number
  readonly tests?: readonly string[]
  readonly samples?: number
  readonly seed?: string
  /** How much each condition counts in similarity. */
  readonly weights?: WeightPairs
  readonly svg?: string
  readonly details?: boolean
  readonly force?: boolean
}

export const ANALYZE_OPTIONS = {
  data: textOption('--data <file>', 'CSV or .xlsx file of memberships, instead of the library (- = stdin)', 'files'),
  recipe: textOption(
    '--recipe <file>',
    'calibrate the raw values of --data by this result of backroom calibrate',
    'files',
  ),
  outcome: textOption('--outcome <set>', 'outcome column; ~COLUMN for its negation'),
  conditions: valueOption('--conditions <sets>', 'condition columns, as "A,B,C" (at most 26)', {
    parse: parseNames,
  }),
  inclCut: valueOption(
    '--incl-cut <cut>',
    'inclusion from which a row is coded 1 (default: 0.8, or 1 for crisp data); 0.8,0.6 codes rows between them C',
    { parse: parseCuts },
  ),
  priCut: valueOption('--pri-cut <cut>', 'PRI that a row coded 1 needs too (default: 0)', { parse: parseShare }),
  nCut: valueOption('--n-cut <n>', 'rows with fewer cases are remainders (default: 1)', { parse: parsePositive }),
  crossover: choiceOption('--crossover <way>', 'move conditions at exactly 0.5 by 0.001', CROSSOVER_WAYS),
  dirExp: valueOption('--dir-exp <sets>', 'directional expectations (intermediate solution), as "A,~B*C"', {
    parse: parseNames,
  }),
  exclude: valueOption(
    '--exclude <rows>',
    'rows to code 0, as "10,12,contradictory,simultaneous,~A*B": row numbers; contradictory assumptions (not contradictory rows); rows coded 1 for the outcome and its negation; or remainders inside a term',
    { parse: parseNames },
  ),
  necessary: valueOption(
    '--necessary <sets>',
    'stated necessary conditions, as "A,B + C": rows without them are coded 0',
    {
      parse: parseNames,
    },
  ),
  sets: valueOption('--sets <sets>', 'sets to measure too, as "A*~B,A + C"', { parse: parseNames }),
  ronCut: valueOption('--ron-cut <cut>', 'RoN that a set needs to be more than trivially necessary (default: 0.5)', {
    parse: parseShare,
  }),
  covCut: valueOption(
    '--cov-cut <cut>',
    'coverage that a set needs to be more than trivially necessary (default: 0.5)',
    {
      parse: parseShare,
    },
  ),
  necessityCut: valueOption('--necessity-cut <cut>', 'inclN that a necessary set needs (default: 0.9)', {
    parse: parseShare,
  }),
  solution: choiceOption(
    '--solution <kind>',
    'solution to quote (default: intermediate with expectations, else parsimonious)',
    SOLUTION_KINDS,
  ),
  model: valueOption('--model <n>', 'which of its models to quote (default: 1)', { parse: parsePositive }),
  tests: valueOption(
    '--tests <solutions>',
    'solutions to compare with (default: those of the usual cutoffs), as "A*~B,A + C"',
    {
      parse: parseNames,
    },
  ),
  by: textOption('--by <group>', 'what forms the clusters, such as party or decade; with --data, a column'),
  units: textOption('--units <group>', 'what is followed across clusters (default: each case)'),
  rule: textOption('--rule <expression>', 'rule that congruence and theory test, as "A*~B + C"'),
  maxModels: valueOption('--max-models <n>', 'number of models to show (default: 100); all are counted', {
    parse: parsePositive,
  }),
  first: flag('--first', 'find only one model of each solution, or bounds, where all models are too many'),
  effort: valueOption(
    '--effort <seconds>',
    'how long to search for each solution, on an ordinary computer (default: 30, or 2 with --first); the same effort gives the same result everywhere',
    { parse: parseSeconds },
  ),
  samples: valueOption('--samples <n>', 'robustness: number of combinations to try (default: 10000)', {
    parse: parsePositive,
  }),
  seed: textOption('--seed <words>', 'robustness: seed of the sample (default: backroom)'),
  weights: WEIGHTS,
  details: wordsOnly(flag('--details', 'show every part, and every list, in full')),
  svg: textOption('--svg <file>', 'write pictures to this file too', {
    named: 'files',
    noDash: '--svg needs a file name, such as pictures.svg.',
  }),
  force: FORCE,
}

function parseNames(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim())
}

function parseShare(text: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && share <= 1) return share
  throw new ValueError('It must be a number from 0 to 1.')
}

const MAX_SECONDS = 86_400

function parseSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d*\.?\d+$/.test(text) && seconds > 0 && seconds <= MAX_SECONDS) return seconds
  throw new ValueError('It must be a number of seconds above 0, at most 86400.')
}

function parseCuts(text: string): readonly number[] {
  const cuts = text.split(',').map(parseShare)
  const [first = 0, second = 0] = cuts
  if (cuts.length > 2 || (cuts.length === 2 && second >= first)) {
    throw new ValueError('It must be one number, or two with the lower one second, such as "0.8,0.6".')
  }
  return cuts
}
