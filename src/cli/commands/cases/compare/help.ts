import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Two episodes side by side: what agrees, what differs and why each is so coded.',
  examples: ['backroom cases compare nixon carter', 'backroom cases compare trump/2017 trump/2020'],
}
