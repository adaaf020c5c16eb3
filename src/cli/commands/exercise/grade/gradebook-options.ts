import { flag, textOption } from '../../../program/options.ts'

/** What is of use only with a gradebook. */
export const FOR_GRADEBOOKS = {
  column: textOption('--column <name>', 'the column of the gradebook to fill'),
  roster: textOption(
    '--roster <file>',
    'who each coder is: a column coder, and one that the gradebook has too; - for stdin',
    'files',
  ),
  coderColumn: textOption('--coder-column <name>', 'the column of the gradebook that holds the codes of coders'),
  overwriteMarks: flag('--overwrite-marks', 'replace marks that are there already'),
} as const
