import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create a case file for the conditions of a library.',
  examples: [
    'backroom new case adams --library my-library',
    'backroom new case adams --president "Jane Adams" --from 1969-01-20',
  ],
  after:
    'The file goes to the library of --library, or to the one in this folder, and passes backroom check. A new or empty folder becomes a library whose cases are used beside the shipped ones. Nothing is overwritten.',
}
