import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The median of the class, as a coding of its own that --coding takes.',
  examples: [
    'backroom exercise median class.csv --key packets/key.json --out class.yaml',
    'backroom assess --case nixon --coding class.yaml',
  ],
}
