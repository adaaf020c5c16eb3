import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Grade codings by the answer key.',
  examples: [
    'backroom exercise grade class.csv --key packets/key.json',
    'backroom exercise grade class.csv --key key.json --gradebook book.csv \\\n      --column Coding --roster roster.csv --out filled.csv',
  ],
  after: ['It prints a table, or fills one column of your own gradebook and leaves the rest as it is.'].join(' '),
}
