import { flag, textOption } from '../../../program/options.ts'

/** Options that have an effect only with a gradebook. */
export const FOR_GRADEBOOKS = {
  column: textOption('--column <name>', 'gradebook column to fill'),
  roster: textOption(
    '--roster <file>',
    'CSV or .xlsx that says who each coder is: a column coder, and one that the gradebook has too',
    'files',
  ),
  coderColumn: textOption('--coder-column <name>', 'gradebook column that holds the coder codes'),
  overwriteMarks: flag('--overwrite-marks', 'replace marks that exist'),
} as const
