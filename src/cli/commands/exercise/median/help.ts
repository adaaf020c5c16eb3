import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the median of the class as a coding.',
  examples: [
    'backroom exercise median class.csv --key packets/key.json --out class.yaml',
    'backroom assess --case {case} --coding class.yaml',
  ],
}
