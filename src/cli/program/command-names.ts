/** What can follow the program's name in a command, in the order in which help lists it. */
export const COMMAND_NAMES = [
  'assess',
  'batch',
  'cases',
  'check',
  'analyze',
  'exercise',
  'page',
  'new',
  'doctor',
  'completion',
  'help',
] as const
