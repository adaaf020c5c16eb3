import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create a case file for the conditions of a library.',
  examples: ['backroom new case adams', 'backroom new case adams --president "Jane Adams" --from 1969-01-20'],
  after: [
    'The file goes to the library of --library, or to the one in this folder, and passes backroom check. Nothing is overwritten.',
  ].join(' '),
}
