import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'One blind episode on this terminal: read, answer, predict; then see which it was and how it is coded.',
  examples: [
    'backroom exercise start',
    'backroom exercise start --coder K7MT-4 --save mine.csv     # the next one each time',
    'backroom exercise start --unit C --evidence',
  ],
}
