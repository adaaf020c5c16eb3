import { error, type ProblemFacts, varies, warning } from './problem-facts.ts'
import { TABLE_PROBLEMS } from './table-problems.ts'
import { YAML_PROBLEMS } from './yaml-problems.ts'

/**
 * Every problem that can be found in a file. Scripts use the codes, so do not rename them. `help problems`, the man
 * page, and the JSON Schema of `check` are printed from this table.
 */
export const PROBLEMS = {
  'answer-key': error(
    'file',
    'An answer key is given where another file is expected.',
    'Give what students handed in, and keep the key to yourself.',
  ),
  'bad-workbook': error('file', 'The file is not a readable Excel workbook.', 'Save it as .xlsx or as CSV.'),
  'bad-zip': error(
    'file',
    "The zip file, or a file in it, can't be read.",
    'Extract it yourself, and give the files in it.',
  ),
  'control-character': error('file', 'The text contains a control character.', 'Remove it, or write it as an escape.'),
  'empty-file': error('file', 'The file is empty.', 'Write something in it, or remove it.'),
  'invisible-character': warning('file', 'The text contains an invisible character.', 'Remove it unless you need it.'),
  'missing-schema': warning(
    'file',
    'The first line names a JSON Schema that does not exist.',
    'Remove the line, or correct the path.',
  ),
  'not-a-file': warning(
    'file',
    'A folder has the name of a case file.',
    'Rename the folder, or replace it with the case file.',
  ),
  'not-text': error('file', 'The file is not readable text.', 'Save it as UTF-8.'),
  'too-large': error('file', 'The file is too large.', 'Split it into several files.'),
  'too-long': error('file', 'A line is too long.', 'Write one record on each line.'),
  'too-many': varies('file', 'The file has more problems than are shown.', 'Fix the ones shown, then check again.'),
  'unknown-sheet': error('file', 'The workbook has no such sheet.', 'Use the name of one of its sheets.'),
  unreadable: error('file', "The file can't be read.", 'Check that it exists and that you have permission to read it.'),
  'wrong-file': error('file', 'Another kind of file is expected here.', 'Give the file that is asked for.'),

  'bad-quotes': error(
    'syntax',
    "The quotes in a row don't match.",
    'Close each quote, and double any quote inside a quoted cell.',
  ),
  'cut-off': error('syntax', 'The input ends in the middle of a record.', 'Run the program that wrote it again.'),
  'duplicate-key': error('syntax', 'A key appears twice in one mapping.', 'Keep one of the two.'),
  'json-array': error(
    'syntax',
    'The input is one JSON array, not one record per line.',
    "Run it through jq -c '.[]' first.",
  ),
  'json-lines': error('syntax', 'A JSON record spans several lines.', 'Run it through jq -c . first.'),
  'merge-key': error('syntax', 'Merge keys (<<) are not supported.', 'Write out the merged part.'),
  'odd-key': error('syntax', 'A key is a list, a mapping, or an alias.', 'Use a plain word as the key.'),
  'open-quote': error('syntax', 'A quote is never closed.', 'Close it, and double any quote inside a quoted cell.'),
  'reserved-key': error('syntax', 'The key __proto__ is not allowed.', 'Use another key.'),
  syntax: error('syntax', 'The record is not JSON.', 'Fix it here, or give the format with --from.'),
  'too-deep': error('syntax', 'The data is nested too deeply.', 'Use fewer levels.'),
  ...YAML_PROBLEMS,

  'ambiguous-answer': error(
    'form',
    'The name of an answer could mean something else.',
    'Choose words that differ by more than spaces, hyphens, and capitals.',
  ),
  'bad-id': error(
    'form',
    'A name is not a valid id.',
    'Use lowercase letters and digits, with single hyphens between words.',
  ),
  'duplicate-id': error('form', 'Two things have the same id.', 'Give each its own id.'),
  'name-not-id': error('form', "The file name doesn't match the id.", 'Rename the file, or correct the id.'),
  'out-of-range': error('form', 'A number or a length is outside its limits.', 'Use a value within the limits.'),
  'reserved-id': error('form', 'An id is reserved.', 'Choose another id.'),
  'unknown-answer': error(
    'form',
    "An answer is not on the framework's scale.",
    'Use one of the answers in: backroom help answers',
  ),
  'unknown-coding': error('form', 'A coding is not in the framework.', 'Use a coding from the framework.'),
  'unknown-condition': error('form', 'A condition is not in the framework.', 'Use a condition from the framework.'),
  'unknown-key': error('form', 'A key is unknown here.', 'Correct its spelling, or remove it.'),
  'wrong-format': error('form', 'A value has the wrong format, such as a date.', 'Use the format that the hint shows.'),
  'wrong-type': error(
    'form',
    'A value has the wrong type, such as a list instead of text.',
    'Use the type that the message names.',
  ),
  'wrong-value': error('form', 'A value is not allowed.', 'Use one of the values that the hint lists.'),

  'duplicate-word': error('sense', 'A word is masked twice.', 'Keep each word in one mask.'),
  'falling-memberships': error('sense', 'Memberships decrease along the scale.', 'Put them in rising order.'),
  'idle-dispute': error(
    'sense',
    'A dispute argues for the answer already given.',
    'Argue for another answer, or remove the dispute.',
  ),
  'impossible-date': error('sense', 'A date is not valid.', 'Correct the date.'),
  'leaning-evidence': warning(
    'sense',
    'An item of evidence begins with words that point to another item.',
    'Name what they point to: packets show each item by itself.',
  ),
  'masked-away': error(
    'sense',
    'Masks leave nothing of an item of evidence.',
    'Say what happened in words that give nothing away.',
  ),
  'masked-replacement': error(
    'sense',
    'The replacement text of a mask contains a masked word.',
    'Choose words that give nothing away.',
  ),
  'needless-one-sided': warning(
    'sense',
    'A code has "one-sided", but its evidence points both ways.',
    'Remove "one-sided".',
  ),
  'needless-outside': warning(
    'sense',
    'An item has "outside", but its date is inside the episode.',
    'Remove "outside".',
  ),
  'other-framework': error(
    'sense',
    'Frameworks that are used together have other conditions, answers, or codings.',
    'Name only one of the libraries, or make their ids the same.',
  ),
  'out-of-order': error(
    'sense',
    'Episodes or dates are not in chronological order.',
    'Put them in order. Episodes must not overlap.',
  ),
  'outcome-contradicts': warning(
    'sense',
    "The coded outcome is not one that the channels allow by the framework's rule.",
    'Correct the code, or the tests of the channels.',
  ),
  'outside-episode': error(
    'sense',
    'A date is far outside its episode.',
    'Correct the date, or give the reason in "outside".',
  ),
  'outside-term': error(
    'sense',
    'An episode is far outside the term.',
    'Correct the dates of the episode or the term.',
  ),
  placeholder: warning('sense', 'A text is still a placeholder, such as TODO.', 'Write the text.'),
  'reversed-period': error('sense', 'A period ends before it begins.', 'Correct one of the two dates.'),
  'source-before-event': warning(
    'sense',
    'Every source of an item is older than what it reports.',
    'Correct the date, or cite a later source.',
  ),
  'table-overlap': error('sense', 'Two verdicts cover the same pattern.', 'Make one of the patterns narrower.'),
  'unreachable-row': warning(
    'sense',
    'A row of the outcome rule never applies.',
    'Move it up, correct it, or remove it.',
  ),

  'idle-mask': warning(
    'absence',
    'A masked word is not in the evidence.',
    'Spell it as in the evidence, or remove it.',
  ),
  'incomplete-scale': error('absence', 'A scale has no entry for an answer.', 'Add an entry for each answer.'),
  'missing-answer': error(
    'absence',
    'A record has no answer for a condition.',
    'Add the answer. If nobody knows it, write unknown.',
  ),
  'missing-column': error('absence', 'The table lacks a required column.', 'Add it, or correct the heading.'),
  'missing-condition': error(
    'absence',
    'A coding lacks a condition.',
    'Add it. If nobody knows the answer, write unknown.',
  ),
  'missing-key': error('absence', 'A required key is missing.', 'Add it.'),
  'missing-test': warning(
    'absence',
    "A channel does not answer a test of the framework's rule.",
    'Add it under tests. If nobody knows, write unknown.',
  ),
  'missing-value': error('absence', 'A case has no membership in a set.', 'Add it, or remove the case.'),
  'no-cases': error('absence', 'The library or table has no cases.', 'Add a case.'),
  'no-coding': error('absence', 'An episode has no coding.', 'Add at least one coding.'),
  'no-column': error(
    'absence',
    'A record has fields that are not columns of the printed table.',
    'Choose columns with --fields, or print NDJSON.',
  ),
  'no-headings': error('absence', "The headings are missing or can't be read.", 'Name the columns in the first row.'),
  'no-name': error('absence', 'A case has no name.', 'Write its name in the first column.'),
  'one-sided-code': warning(
    'absence',
    'All evidence for a code points one way.',
    'Add evidence for the other side, or say in "one-sided" where you looked for it.',
  ),
  'one-sided-scale': error(
    'absence',
    'No answer meets a condition, or every answer does.',
    'Give some answers a membership above 0.5, and some below.',
  ),
  'short-scale': error('absence', 'The scale has fewer than two answers.', 'Add answers.'),
  'table-gap': error('absence', 'No verdict covers a pattern.', 'Add a verdict for it, or widen one.'),
  'thin-evidence': warning(
    'absence',
    'An answer has little evidence.',
    'Add dated evidence with sources, or cite the paragraphs it follows.',
  ),
  'uncited-source': warning('absence', 'A source is not cited.', 'Cite it, or remove it.'),
  'unknown-case': error('absence', 'A case is not in the library.', 'Correct its id.'),
  'unknown-episode': error('absence', 'An episode is not in the library or case.', 'Correct its id.'),
  'unknown-source': error('absence', 'A source is cited but not listed.', 'Add it under sources, or correct its id.'),
  ...TABLE_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemFacts>>

/** Stable and kebab-case, for scripts. */
export type ProblemCode = keyof typeof PROBLEMS
