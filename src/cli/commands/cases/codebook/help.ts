import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The questions with what each answer means and examples, for coders to answer alike.',
  examples: ['backroom cases codebook', 'backroom cases codebook --format html > codebook.html'],
}
