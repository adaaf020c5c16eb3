import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Compare two episodes side by side.',
  examples: ['backroom cases compare {case} {other}', 'backroom cases compare {episode} {other} --format markdown'],
}
