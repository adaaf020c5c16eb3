import { TABLE_KINDS } from '../../../../reading/file-names.ts'
import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Collect codings from many files into one table.',
  examples: [
    'backroom exercise collect codings --out class.csv',
    'backroom exercise collect codings --key key.json --letters --out class.csv',
    'backroom exercise collect "codings.xlsx#Week 2"',
    'backroom exercise collect form.csv --map "{map}"',
  ],
  after: [
    `Of a folder or a .zip file, it reads every table (${TABLE_KINDS}), in subfolders too. Files come from the web page, this program, a spreadsheet, or a form. Cells with errors are named by file and line, and left open.`,
    'If somebody answered twice, the later answer counts, cell by cell: by the column "saved", the order in a file, the number of a copy in its name, or when the file was changed. What decided is said.',
    'With --key, rows that do not belong to its packets are left out, and it says who is missing. Units become episodes; with --letters they keep their letters, so you can show the table before the reveal.',
  ].join(' '),
}
