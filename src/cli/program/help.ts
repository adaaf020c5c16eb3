import type { CommandHelp } from './declaration.ts'

/** What help says of the program as a whole. */
export const PROGRAM_HELP: CommandHelp = {
  description: 'Assess a situation against the precedents in a library of cases.',
  examples: [
    'backroom                  # answer questions, then see the result',
    'backroom assess {answers}',
    'backroom cases show {case}',
    'backroom assess --case {recoded} --coding {coding}',
  ],
}
