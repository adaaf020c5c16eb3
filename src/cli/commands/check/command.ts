import { formatsOf } from '../../../rendering/formats.ts'
import { defineCommand } from '../../program/declaration.ts'
import { LOOKS } from '../../program/globals.ts'
import { flag, operand } from '../../program/options.ts'

export interface CheckOptions {
  /** Folders and files; empty for the library in use. */
  readonly paths: readonly string[]
  /** Was `--format` given? */
  readonly formatted: boolean
  /** Do warnings fail, too? */
  readonly strict?: boolean
}

export const check = defineCommand({
  name: 'check',
  operands: [
    operand('[path...]', 'library folders or case files (default: the library in use)', {
      named: 'files',
      noDash: "check can't read stdin: the name of a case file is the id of its case. Save it first, as truman.yaml.",
    }),
  ],
  options: { strict: flag('--strict', 'end with 1 for warnings, too') },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: formatsOf('words', 'data', 'problems'),
  help: () => import('./help.ts'),
  toOptions: ({ operands, options, formatted }): CheckOptions => ({ ...options, paths: operands, formatted }),
  run: async () => (await import('./run.ts')).runCheck,
})
