import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'List the dated evidence behind the codes, with its sources.',
  examples: [
    'backroom cases evidence nixon/opening',
    'backroom cases evidence --condition receptivity --years 1969-1979',
    'backroom cases evidence --format csv > evidence.csv',
  ],
}
