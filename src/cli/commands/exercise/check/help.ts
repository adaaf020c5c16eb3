import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Find weak spots in the table of cases.',
  examples: ['backroom exercise check', 'backroom exercise check --coding class.yaml'],
  after: [
    'Weak spots are conditions that do not vary, contradictory patterns, and conditions that overlap with the outcome.',
  ].join(' '),
}
