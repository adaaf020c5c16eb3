import { GRADEBOOK_SYSTEMS } from '../../../../reading/gradebooks/systems.ts'
import { series } from '../../../../rendering/words.ts'
import type { CommandHelp } from '../../../program/declaration.ts'

const NAMES = [...new Set(GRADEBOOK_SYSTEMS.map(({ name }) => name))]

export const help: CommandHelp = {
  description: 'Grade codings by the answer key.',
  examples: [
    'backroom exercise grade class.csv --key packets/key.json',
    'backroom exercise grade class.csv --key key.json --gradebook book.csv \\\n      --column Coding --roster roster.csv --out filled.csv',
  ],
  after: [
    `It prints a table, or fills one column of your own gradebook: an export from ${series(NAMES, 'or')}, or a table of your own. Every other byte stays as it is.`,
    'The points of the column must be those of the grades. Many exports say how many they are. If yours does not, or to grade on another scale, add --out-of.',
    'It ends with status 1 if a grade could not be written. The others are.',
  ].join('\n\n'),
}
