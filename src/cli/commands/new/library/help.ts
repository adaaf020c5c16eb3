import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create a library: a framework, a case to edit, and a README.',
  examples: [
    'backroom new library my-library',
    'backroom new library my-copy --library my-library     # with its framework',
  ],
  after: 'It also writes JSON Schemas for editors, made from the framework, and prints the paths.',
}
