import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Show a case: what happened, how it is coded and why. Evidence, channels, timeline and sources on request.',
  examples: [
    'backroom cases show nixon',
    'backroom cases show nixon/opening --evidence',
    'backroom cases show nixon/opening --details --format markdown',
  ],
}
