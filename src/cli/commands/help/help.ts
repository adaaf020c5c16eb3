import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Show help on a command or a topic.',
  examples: ['backroom help assess', 'backroom help exit-status'],
}
