import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export quiz questions for Moodle and others (GIFT).',
  examples: [
    'backroom exercise export gift --out quiz.txt',
    'backroom exercise export gift --blind --out blind-quiz.txt',
  ],
  after: [
    'A question on each condition and the outcome of each episode, with its evidence. An answer that is one step off earns 80%.',
    'After an answer, Moodle shows how the episode is coded, why, and who disputes it. Each condition is a category.',
    'Units of --blind have the letters of "exercise start". What follows an answer names the episode, so show it when all are done.',
  ].join(' '),
}
