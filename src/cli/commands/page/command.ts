import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { flag } from '../../program/options.ts'

export interface PageOptions {
  /** Write the teacher’s desk instead of the assessment. */
  readonly class?: boolean
}

export const page = defineCommand({
  name: 'page',
  operands: [],
  options: { class: flag('--class', 'write the desk of a teacher: a whole class exercise in one page') },
  globals: USUAL,
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ options }): PageOptions => options,
  run: async () => (await import('./run.ts')).runPage,
})
