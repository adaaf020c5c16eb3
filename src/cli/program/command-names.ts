/** The commands, in the order of help. */
export const COMMAND_NAMES = [
  'assess',
  'batch',
  'cases',
  'check',
  'analyze',
  'calibrate',
  'exercise',
  'page',
  'new',
  'doctor',
  'completion',
  'help',
] as const
