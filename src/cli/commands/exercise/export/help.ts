import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The table of cases for other programs: QCA, ReCal, quizzes.',
  examples: ['backroom exercise export qca > cases.csv', 'backroom exercise export gift > quiz.txt'],
}
