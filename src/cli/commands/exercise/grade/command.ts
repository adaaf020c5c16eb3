import { formatsOf } from '../../../../rendering/formats.ts'
import { defineCommand, flag, textOption } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import type { Target } from '../../../terminal/target.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export interface GradeOptions extends CodingsOptions, Target {
  readonly rubric?: string
  readonly gradebook?: string
  readonly column?: string
  readonly roster?: string
  readonly coderColumn?: string
  /** Replace marks that the gradebook has already. */
  readonly overwriteMarks?: boolean
  /** Was `--format` given, which a gradebook has no use for? */
  readonly formatted: boolean
}

/** What is of use only with a gradebook. */
export const FOR_GRADEBOOKS = {
  column: textOption('--column <name>', 'the column of the gradebook to fill'),
  roster: textOption(
    '--roster <file>',
    'who each coder is: a column coder, and one that the gradebook has too',
    'files',
  ),
  coderColumn: textOption('--coder-column <name>', 'the column of the gradebook that holds the codes of coders'),
  overwriteMarks: flag('--overwrite-marks', 'replace marks that are there already'),
  out: textOption('--out <file>', 'write the filled gradebook to a file instead of stdout', 'files'),
  force: flag('--force', 'overwrite the file'),
} as const

export const grade = defineCommand({
  name: 'grade',
  operands: [CODINGS],
  options: {
    key: KEY,
    rubric: textOption('--rubric <file>', 'points for each condition, in YAML', 'files'),
    gradebook: textOption(
      '--gradebook <file>',
      'your export from Canvas, Moodle or Brightspace, to be filled',
      'files',
    ),
    ...FOR_GRADEBOOKS,
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands, formatted }): GradeOptions => ({ ...options, paths: operands, formatted }),
  run: async () => (await import('./run.ts')).runGrade,
})
