import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export memberships for fsQCA and R (CSV).',
  examples: ['backroom exercise export qca --out cases.csv', 'backroom exercise export qca --coding {coding}'],
  after: ['A row is a case; memberships are from 0 to 1; names of conditions are in capitals.'].join(' '),
}
