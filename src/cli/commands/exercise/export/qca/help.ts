import type { CommandHelp } from '../../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Export memberships for fsQCA and R (CSV).',
  examples: ['backroom exercise export qca --out cases.csv', 'backroom exercise export qca --coding {coding}'],
  after: ['Each row is a case. Memberships are from 0 to 1, and names of conditions are in capitals.'].join(' '),
}
