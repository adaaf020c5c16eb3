import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Measure how far the coders agree.',
  examples: [
    'backroom exercise agree class.csv --key packets/key.json',
    'backroom exercise agree class.csv --tally',
    'backroom exercise agree class.csv --tally --out tally.html',
    "backroom exercise agree class.csv --format json | jq '.scales[] | {id, alpha}'",
  ],
  after: [
    'It also compares the coders with the codings of the library, and shows where they disagree most.',
    'A tally as HTML has one screen for each unit: Space or Page Down shows the next, and paper has one on each page. With --key, it marks what the codings answer.',
  ].join(' '),
}
