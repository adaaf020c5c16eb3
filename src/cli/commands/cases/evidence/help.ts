import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'List the dated evidence behind the codes.',
  examples: [
    'backroom cases evidence {episode}',
    'backroom cases evidence --condition {condition} --years {years}',
    'backroom cases evidence --format csv --out evidence.csv',
  ],
}
