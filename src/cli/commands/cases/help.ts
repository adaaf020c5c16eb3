import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The precedents: a table of episodes with their codes.',
  examples: [
    'backroom cases',
    'backroom cases --sort outcome --party Republican',
    'backroom cases --verdict backroom --outcome not-met',
    'backroom cases show nixon/opening',
  ],
}
