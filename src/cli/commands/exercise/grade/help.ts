import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Grades by the answer key, as a table, or in one column of your own gradebook; all else in it stays as it is.',
  examples: [
    'backroom exercise grade class.csv --key packets/key.json',
    'backroom exercise grade class.csv --key packets/key.json --gradebook export.csv --column "Coding" --roster roster.csv > filled.csv',
  ],
}
