import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Measure how well the coders agree, with each other and with the codings, and where they disagree.',
  examples: [
    'backroom exercise agree class.csv --key packets/key.json',
    'backroom exercise agree class.csv --tally',
    "backroom exercise agree class.csv --format json | jq '.scales[] | {id, alpha}'",
  ],
}
