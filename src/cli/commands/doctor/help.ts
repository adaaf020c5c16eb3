import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Is everything in order here? Node, terminal, colour, text, questions, library; and what mends what is not.',
  examples: ['backroom doctor', 'backroom doctor --library my-library', 'backroom doctor --format json'],
}
