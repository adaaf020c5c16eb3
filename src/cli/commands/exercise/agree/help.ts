import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'How far do the coders agree, with each other and with the codings, and where do they part ways?',
  examples: [
    'backroom exercise agree class.csv --key packets/key.json',
    'backroom exercise agree class.csv --tally',
    "backroom exercise agree class.csv --format json | jq '.scales[] | {id, alpha}'",
  ],
}
