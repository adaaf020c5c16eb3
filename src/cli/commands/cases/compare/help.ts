import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Compare episodes side by side, or an episode with your own answers.',
  examples: [
    'backroom cases compare {case} {other}',
    'backroom cases compare {episode} --answers answers.yaml',
    'backroom cases compare {episode} {other} --format markdown',
  ],
  after:
    '--answers reads the same files as assess --answers, with an answer to each condition. See: backroom help answers',
}
