import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'CSV for fsQCA and R: memberships from 0 to 1, conditions in capitals.',
  examples: ['backroom exercise export qca > cases.csv', 'backroom exercise export qca --coding article'],
}
