import { clipped } from '../../../model/clipped.ts'
import { RECORD_INPUTS, type RecordInput } from '../../../model/record.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { FULL_FIELDS } from '../../../results/record/fields.ts'
import { ValueError } from '../../errors.ts'
import { AMONG, type AmongFilters } from '../../program/among.ts'
import { type CodePairs, MAP } from '../../program/codes.ts'
import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { choiceOption, flag, operand, valueOption } from '../../program/options.ts'
import { WEIGHTS, type WeightPairs } from '../../program/weights.ts'

export interface BatchOptions {
  /** The file with the records, `-` for stdin. */
  readonly file: string
  readonly from?: RecordInput
  readonly fields?: readonly string[]
  /** The answers that the codes in the records stand for. */
  readonly map?: CodePairs
  readonly full?: boolean
  /** How much each condition counts in similarity. */
  readonly weights?: WeightPairs
  /** Which episodes may be precedents. */
  readonly among?: AmongFilters
  readonly strict?: boolean
  /** How many bad records are allowed before reading stops. */
  readonly maxErrors?: number
}

export const batch = defineCommand({
  name: 'batch',
  operands: [operand('[file]', 'input file (- = stdin)', 'files', '-')],
  options: {
    from: choiceOption('--from <kind>', 'input format (default: guess)', RECORD_INPUTS),
    fields: valueOption('--fields <names>', 'fields to print, of the input or the result, such as "id,headline"', {
      parse: parseFields,
    }),
    map: MAP,
    full: flag('--full', 'print the whole assessment of each record'),
    among: AMONG,
    weights: WEIGHTS,
    strict: flag('--strict', 'stop at the first bad record'),
    maxErrors: valueOption('--max-errors <n>', 'stop after this many bad records', { parse: parseLimit }),
  },
  globals: [...USUAL, 'quiet'],
  formats: ['ndjson', ...formatsOf('records').filter((id) => id !== 'ndjson')],
  fields: FULL_FIELDS,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [file = '-'] }): BatchOptions => ({ ...options, file }),
  run: async () => (await import('./run.ts')).runBatch,
})

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new ValueError('It must be a whole number from 1 to 999999999.')
}

function parseFields(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new ValueError('One of the names is empty.')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueError(`It names "${clipped(twice)}" twice.`)
  return names
}
