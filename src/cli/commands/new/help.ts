import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Begins a library, or a case in one: files that pass check, with comments on what to write.',
  examples: ['backroom new library my-library', 'backroom new case adams --library my-library'],
}
