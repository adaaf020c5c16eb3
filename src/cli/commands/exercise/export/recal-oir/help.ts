import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Ranks for ReCal OIR: a coder a column, a unit a row, # where nothing was coded, no header.',
  examples: [
    'backroom exercise export recal-oir class.csv --condition opposition > opposition.csv',
    'backroom exercise export recal-oir --condition determination     # the codings of the library',
  ],
}
