import { GRADEBOOK_SYSTEMS } from '../../../../reading/gradebooks/systems.ts'
import { series } from '../../../../rendering/words.ts'
import type { CommandHelp } from '../../../program/declaration.ts'

const NAMES = [...new Set(GRADEBOOK_SYSTEMS.map(({ name }) => name))]

export const help: CommandHelp = {
  description: 'Grade codings by the answer key.',
  examples: [
    'backroom exercise grade class.csv --key packets/key.json --rubric rubric.yaml',
    'backroom exercise grade class.csv --key key.json --gradebook book.csv \\\n      --column Coding --roster roster.csv --out filled.csv',
  ],
  after: [
    `It prints a table, or fills one column of your gradebook: an export from ${series(NAMES, 'or')}, or a table of your own.`,
    'Every other byte stays as it is.',
    'Without --rubric, the same answer as in the key earns 1 point, and one step off 0.5. "exercise lesson points" prints the rubric of the lesson.',
    'The grades must be out of the points of that column. If the export does not state them, or states others, add --out-of.',
    'If a grade cannot be written, the others are, and the status is 1.',
  ].join(' '),
}
