import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand } from '../../../program/options.ts'

export interface NewLibraryOptions {
  readonly folder: string
}

export const newLibrary = defineCommand({
  name: 'library',
  operands: [
    operand('<dir>', 'a new or empty folder', {
      named: 'folders',
      noDash: 'A library is a folder: name one, as in backroom new library my-library',
    }),
  ],
  options: {},
  globals: [...USUAL, 'quiet'],
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ operands: [folder = ''] }): NewLibraryOptions => ({ folder }),
  run: async () => (await import('./run.ts')).runNewLibrary,
})
