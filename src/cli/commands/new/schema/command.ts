import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { operand } from '../../../program/options.ts'

export interface NewSchemaOptions {
  /** The folder of a library; null for the current folder. */
  readonly folder: string | null
}

export const newSchema = defineCommand({
  name: 'schema',
  operands: [
    operand('[dir]', 'folder of the library (default: this folder)', {
      named: 'folders',
      noDash: 'A library is a folder: name one, as in backroom new schema my-library',
    }),
  ],
  options: {},
  globals: [...LOOKS, 'quiet'],
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ operands: [folder = null] }): NewSchemaOptions => ({ folder }),
  run: async () => (await import('./run.ts')).runNewSchema,
})
