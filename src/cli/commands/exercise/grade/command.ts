import { formatsOf } from '../../../../rendering/formats.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { ownForm, textOption } from '../../../program/options.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'
import { FOR_GRADEBOOKS } from './gradebook-options.ts'
import { OUT_OF } from './out-of.ts'

export interface GradeOptions extends CodingsOptions {
  readonly rubric?: string
  /** The points of a grade without a mistake. */
  readonly outOf?: number
  readonly gradebook?: string
  readonly column?: string
  readonly roster?: string
  readonly coderColumn?: string
  /** Replace marks that are already in the gradebook. */
  readonly overwriteMarks?: boolean
  /** Was `--format` given? A gradebook keeps its own format. */
  readonly formatted: boolean
}

export const grade = defineCommand({
  name: 'grade',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
    rubric: textOption('--rubric <file>', 'points for each condition, in YAML', 'files'),
    outOf: OUT_OF,
    gradebook: ownForm(textOption('--gradebook <file>', 'export of your gradebook, to fill in', 'files')),
    ...FOR_GRADEBOOKS,
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands, formatted }): GradeOptions => ({ ...options, paths: operands, formatted }),
  run: async () => (await import('./run.ts')).runGrade,
})
