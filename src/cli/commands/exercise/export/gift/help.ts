import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export quiz questions for Moodle and others (GIFT).',
  examples: ['backroom exercise export gift --out quiz.txt'],
  after: ['An answer that is one step off earns half.'].join(' '),
}
