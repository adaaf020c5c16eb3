import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Makes a folder with a framework, one case to write over, JSON Schemas for editors, and a README. Prints the paths written.',
  examples: [
    'backroom new library my-library',
    'backroom new library my-copy --library my-library    # with the framework of another library',
  ],
}
