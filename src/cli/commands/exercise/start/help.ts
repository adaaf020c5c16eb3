import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Code one blind episode on this terminal.',
  examples: [
    'backroom exercise start',
    'backroom exercise start --coder K7MT-4 --save mine.csv',
    'backroom exercise start --unit C --evidence',
  ],
  after: [
    'Read the evidence, answer, and predict the outcome. Then see which episode it was and how the library codes it. With --save, each run shows the next episode.',
    'Give the saved file to your teacher. It has a row for each episode, with the name from --coder in front.',
  ].join(' '),
}
