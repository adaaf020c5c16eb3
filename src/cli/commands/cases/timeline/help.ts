import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'List events in order of time, across cases.',
  examples: ['backroom cases timeline --years {years}', 'backroom cases timeline {case} {other}'],
}
