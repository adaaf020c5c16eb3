import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'What happened, across presidents, in order of time.',
  examples: ['backroom cases timeline --years 1969-1972', 'backroom cases timeline nixon carter'],
}
