import { TABLE_KINDS } from '../../../../reading/file-names.ts'
import type { Section } from '../../../program/manual/section.ts'

/** How every command reads a table. */
export function tablesSection(): Section {
  return {
    title: 'Tables',
    parts: [
      'Every command reads a table by the same rules: records for batch, codings, data for analyze, rosters, and gradebooks. A gradebook is written back in its own encoding, with its own separators.',
      {
        terms: [
          {
            term: 'cells',
            meaning:
              'Separated by commas, semicolons, tabs, or bars; the program finds out which. A first line such as "sep=;" decides it. A cell can be in double quotes, with quotes in it doubled. A row has one cell for each heading.',
          },
          {
            term: 'text',
            meaning:
              'UTF-8, or UTF-16 with a byte order mark. A line that is not UTF-8 is read as Windows-1252, with a warning. Lines end with LF, CRLF, or CR.',
          },
          {
            term: 'headings',
            meaning:
              'In any order and any case. A condition has its id, its label, or its question as heading; other columns are kept or ignored.',
          },
          {
            term: 'one row per coder',
            meaning:
              'In codings, a heading can name the unit and the condition, such as "Unit A" and the id of a condition. Each row is then read as one coding for each unit.',
          },
          {
            term: 'folders',
            meaning: `For codings, a folder stands for all files in it and its subfolders that can hold a table: ${TABLE_KINDS}. Other files, and links, are named and skipped; hidden files are skipped.`,
          },
          {
            term: 'patterns',
            meaning:
              'Where a command reads files, a pattern can name them, in any shell: * is any text, ? one character, [ab] a or b, and ** any number of folders.',
          },
          {
            term: '.xlsx',
            meaning:
              'Codings, data, and rosters can be Excel workbooks: the first sheet, or another one as FILE.xlsx#Sheet. Cells count as they are shown, so 0.666 shown as 0.67 is 0.67. 75 % and 0,75 count as 0.75. Elsewhere, save the sheet as CSV.',
          },
        ],
      },
      'Some lines are skipped, and a warning says how many: blank lines and rows of empty cells, a title above the headings (in the first 20 lines), the heading line once more, and the second and third line of a Qualtrics export.',
    ],
  }
}
