import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Check a library of case files and name every problem.',
  examples: [
    'backroom check',
    'backroom check my-library',
    'backroom check my-library/adams.yaml --format json',
    'backroom check my-library --format github',
  ],
  after: 'Each problem has its place, its code, and a fix. See: backroom help problems',
}
