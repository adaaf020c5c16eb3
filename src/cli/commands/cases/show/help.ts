import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Show one case: what happened, and how it is coded.',
  examples: [
    'backroom cases show {case}',
    'backroom cases show {episode} --evidence',
    'backroom cases show {episode} --details --format markdown',
  ],
}
