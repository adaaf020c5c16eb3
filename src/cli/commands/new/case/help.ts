import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Writes a case file for the conditions of the library in use, or of the one in this folder, and prints its path. Nothing is overwritten.',
  examples: [
    'backroom new case adams',
    'backroom new case adams --library my-library --president "Jane Adams" --from 1969-01-20 --until 1973-01-20',
  ],
}
