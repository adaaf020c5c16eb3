import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Quiz questions for Moodle and others (GIFT): one step off earns half.',
  examples: ['backroom exercise export gift > quiz.txt'],
}
