import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export the table of cases for other programs.',
  examples: ['backroom exercise export qca --out cases.csv', 'backroom exercise export gift --out quiz.txt'],
}
