import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Rows from page, command, spreadsheet and form export, made one tidy table; bad rows are named by file and line.',
  examples: [
    'backroom exercise collect codings/*.csv > class.csv',
    'backroom exercise collect form.csv --key packets/key.json',
    'backroom exercise collect likert.csv --map "1=no,2=mostly-no,3=mixed,4=mostly-yes,5=yes"',
  ],
}
