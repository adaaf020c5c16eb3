import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export ranks for the reliability calculator ReCal OIR.',
  examples: [
    'backroom exercise export recal-oir class.csv --condition {condition}',
    'backroom exercise export recal-oir --condition {condition}',
  ],
  after: [
    'A column is a coder, a row is a unit, and # means not coded. There is no header. Without a file, the columns are the codings of the library.',
  ].join(' '),
}
