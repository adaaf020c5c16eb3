import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'One case with its evidence, disputes, channels, timeline and sources.',
  examples: ['backroom cases show nixon', 'backroom cases show nixon/opening --format markdown'],
}
