import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Check this installation and suggest fixes.',
  examples: ['backroom doctor', 'backroom doctor --library my-library', 'backroom doctor --format json'],
}
