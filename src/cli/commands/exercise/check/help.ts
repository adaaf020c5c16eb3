import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Where is the table of cases weak? Conditions that do not vary, contradictory configurations, outcomes inside conditions.',
  examples: ['backroom exercise check', 'backroom exercise check --coding class.yaml'],
}
