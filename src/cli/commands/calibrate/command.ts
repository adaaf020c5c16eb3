import { keysOf } from '../../../model/keys.ts'
import { LOG_ODDS, type LogOdds } from '../../../model/log-odds.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { defineCommand } from '../../program/declaration.ts'
import {
  choiceOption,
  operand,
  parsePositive,
  repeatableOption,
  textOption,
  valueOption,
} from '../../program/options.ts'

export interface CalibrateOptions {
  readonly path: string
  readonly set?: readonly string[]
  readonly recipe?: string
  readonly logOdds?: LogOdds
  readonly propose?: readonly string[]
  readonly count?: number
  readonly keep?: readonly string[]
}

export const calibrate = defineCommand({
  name: 'calibrate',
  operands: [operand('<file>', 'CSV or .xlsx file of raw values (- = stdin)', 'files')],
  options: {
    set: repeatableOption('--set <spec>', 'a column and how to calibrate it, as "DEV=400,550,900"', 'nothing'),
    recipe: textOption('--recipe <file>', 'make the sets of a recipe: a result of calibrate in JSON', 'files'),
    logOdds: choiceOption(
      '--log-odds <source>',
      'membership 0.95 (qca, the default) or log odds 3 (fsqca) at the anchors',
      keysOf(LOG_ODDS),
    ),
    keep: valueOption('--keep <columns>', 'columns to copy as they are, as "WAR,REGION"', { parse: parseNames }),
    propose: valueOption('--propose <columns>', 'columns to propose thresholds for, as "DEV,URB"', {
      parse: parseNames,
    }),
    count: valueOption('--count <n>', 'how many thresholds to propose (default: 1)', { parse: parsePositive }),
  },
  globals: ['color', 'noColor', 'accessible'],
  formats: formatsOf('words', 'data', 'table'),
  fields: ['case'],
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [path = ''] }): CalibrateOptions => ({ ...options, path }),
  run: async () => (await import('./run.ts')).runCalibrate,
})

function parseNames(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim())
}
