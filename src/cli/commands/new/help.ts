import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create a library or a case file.',
  examples: ['backroom new library my-library', 'backroom new case adams --library my-library'],
}
