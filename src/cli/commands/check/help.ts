import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Is a library of case files sound? Every problem, with its place and how to mend it.',
  examples: ['backroom check', 'backroom check my-library', 'backroom check my-library/truman.yaml --format json'],
}
