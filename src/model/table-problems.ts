import { error, type ProblemFacts, warning } from './problem-facts.ts'

/** What can be wrong in a table: of rows, of memberships, of grades. */
export const TABLE_PROBLEMS = {
  'ambiguous-column': warning('table', 'It is not clear which column is meant.', 'Name the column by its id.'),
  'bad-answer': error('table', 'A cell is not an answer.', 'Use one of the answers in: backroom help answers'),
  'bad-coder': error('table', 'A row has no coder.', "Add the coder's name or code."),
  'bad-packet': error('table', 'A cell is not a packet name.', 'Copy the name from the packet, or write open.'),
  'bad-page': error(
    'table',
    'A web page is handed in, and the answers are not in it.',
    'Ask for the file that the packet saves with “Download CSV” or “Save this page with my answers”.',
  ),
  'bad-roster': error('table', "The roster can't be used.", 'Give it a "coder" column that lists each coder once.'),
  'bad-saved': warning(
    'table',
    'A cell of the column "saved" is not a time.',
    'Write the time in UTC, as 2026-11-29T10:00:00Z, or clear the cell.',
  ),
  'bad-unit': error('table', 'A cell is not a unit.', 'Write a letter from the packet, or an episode id.'),
  'duplicate-column': error('table', 'Two columns have the same name or meaning.', 'Give each column its own name.'),
  'multi-value': error(
    'table',
    'A membership is a whole number above 1.',
    'Make each value its own condition, or calibrate the data.',
  ),
  'no-reason': error('table', 'A decision has no reason.', 'Write why the class decided so.'),
  'not-a-number': error('table', 'A membership or a value is not a number.', 'Write a number.'),
  'odd-name': error('table', 'A column name looks like an expression.', 'Write it with _ for ~ * + and commas.'),
  'other-headings': error(
    'table',
    'The headings appear again, in a different order.',
    'Move the rows below them to a separate file.',
  ),
  'repeated-case': error('table', 'Two cases have the same name.', 'Give each case its own name.'),
  'short-row': warning(
    'table',
    'A row has fewer cells than there are headings. The cells that are there count.',
    'Check the row, and add the missing cells.',
  ),
  'unknown-column': error('table', 'There is no such column.', 'Use the name of a column in the table.'),
  'wrong-cells': error(
    'table',
    'A row has more or fewer cells than there are headings.',
    'Put cells that contain commas in quotes, and add missing cells.',
  ),
} as const satisfies Readonly<Record<string, ProblemFacts>>
