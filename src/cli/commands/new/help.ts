import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create a library, a case file, or JSON Schemas for editors.',
  examples: [
    'backroom new library my-library',
    'backroom new case adams --library my-library',
    'backroom new schema my-library',
  ],
}
