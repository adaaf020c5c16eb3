import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Show one case with its evidence and sources.',
  examples: ['backroom cases show {case}', 'backroom cases show {episode} --format markdown'],
}
