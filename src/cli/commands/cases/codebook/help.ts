import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Print the questions, with what each answer means.',
  examples: [
    'backroom cases codebook',
    'backroom cases codebook --format html --out codebook.html',
    'backroom cases codebook --table --coding {coding}',
  ],
  after: '--table prints what each verdict needs, and which episodes fit it. Only the table takes --coding.',
}
