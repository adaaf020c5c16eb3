/** What a problem is about. Help lists problems in this order, under these headings. */
export const SUBJECTS = {
  file: 'Whole files and their characters',
  syntax: 'How a file is written: YAML, JSON, and CSV',
  form: 'Keys, values, and ids',
  sense: 'What a case or a framework says',
  absence: 'What is missing',
  table: 'Columns and cells of tables',
} as const

export type Severity = 'error' | 'warning'

interface ProblemFacts {
  /** `absence`: something is not there. Where syntax breaks, it may be behind the break: then it is not reported. */
  readonly about: keyof typeof SUBJECTS
  /** `varies` where it depends on other problems. */
  readonly severity: Severity | 'varies'
  /** What it is, in one sentence. */
  readonly says: string
  /** What to do, in one sentence. */
  readonly cure: string
}

/**
 * Every problem that can be found in a file. Scripts use the codes, so do not rename them. `help problems`, the man
 * page, and the JSON Schema of `check` are printed from this table.
 */
export const PROBLEMS = {
  'control-character': error('file', 'The text holds a control character.', 'Remove it, or write it as an escape.'),
  'empty-file': error('file', 'The file is empty.', 'Write something in it, or remove it.'),
  'invisible-character': warning('file', 'The text holds an invisible character.', 'Remove it if it is not meant.'),
  'not-text': error('file', 'The file is not text that can be read.', 'Save it as UTF-8.'),
  'not-utf-8': error('file', 'The gradebook is not in UTF-8.', 'Export it again as CSV.'),
  'too-large': error('file', 'The file is larger than all that is read.', 'Split it into several files.'),
  'too-long': error('file', 'A line is longer than all that is read.', 'Write one record on each line.'),
  'too-many': varies(
    'file',
    'The file has more problems of one kind than are shown.',
    'Fix those that are shown first.',
  ),
  unreadable: error('file', 'The file cannot be read.', 'Check that it exists and that you may read it.'),

  'bad-quotes': error('syntax', 'The quotes of a row do not match.', 'Close each quote; double those within quotes.'),
  'cut-off': error('syntax', 'The input ends in the middle of a record.', 'Run what wrote it again.'),
  'duplicate-key': error('syntax', 'A key appears twice in one mapping.', 'Keep one of the two.'),
  'json-array': error(
    'syntax',
    'The input is one JSON array, not one record a line.',
    "Run it through jq -c '.[]' first.",
  ),
  'json-lines': error('syntax', 'A JSON record is spread over several lines.', 'Run it through jq -c . first.'),
  'merge-key': error('syntax', 'Merge keys (<<) are not supported.', 'Write out the merged part.'),
  'odd-key': error('syntax', 'A key is a list, a mapping, or an alias.', 'Use a plain word as the key.'),
  'open-quote': error('syntax', 'A quote is opened and never closed.', 'Close it; double quotes within quotes.'),
  quotes: error('syntax', 'The quotes of a record do not match.', 'Close each quote; double those within quotes.'),
  'reserved-key': error('syntax', 'The key __proto__ is not allowed.', 'Use another key.'),
  syntax: error('syntax', 'The record is not JSON.', 'Correct it at this place, or name the format with --from.'),
  'too-deep': error('syntax', 'The data is nested too deeply.', 'Use fewer levels.'),
  'yaml-1.1': error('syntax', 'The file says that it is YAML 1.1.', 'Remove the %YAML line; files here are YAML 1.2.'),
  'yaml-alias': error(
    'syntax',
    'An alias cannot be resolved.',
    'Write out the repeated part, or quote a text that begins with *.',
  ),
  'yaml-alias-props': error('syntax', 'An alias has an anchor or a tag.', 'Remove the anchor or the tag.'),
  'yaml-bad-alias': error('syntax', 'An alias or anchor has no usable name.', 'Quote a text that begins with * or &.'),
  'yaml-bad-collection-type': error('syntax', 'A tag is for another kind of collection.', 'Remove the tag.'),
  'yaml-bad-directive': error('syntax', 'A line that begins with % is not a directive.', 'Remove the line.'),
  'yaml-bad-dq-escape': error(
    'syntax',
    'An escape in double quotes is unknown.',
    'Double the backslash, or use single quotes.',
  ),
  'yaml-bad-indent': error(
    'syntax',
    'The indentation is not consistent.',
    'Indent all keys of one mapping by the same spaces.',
  ),
  'yaml-bad-prop-order': error('syntax', 'An anchor or a tag is before ?, -, or :.', 'Remove it.'),
  'yaml-bad-scalar-start': error('syntax', 'A text begins with a reserved character.', 'Put the text in quotes.'),
  'yaml-block-as-implicit-key': error('syntax', 'Two keys are on one line.', 'Put a text with ": " in it in quotes.'),
  'yaml-block-in-flow': error('syntax', 'A list with - is inside brackets.', 'Use commas inside brackets.'),
  'yaml-key-over-1024-chars': error(
    'syntax',
    'A key is longer than 1024 characters.',
    'Shorten it, or look for a missing quote.',
  ),
  'yaml-missing-char': error(
    'syntax',
    'A colon, quote, or bracket is missing.',
    'Look for it at this place and above.',
  ),
  'yaml-multiline-implicit-key': error(
    'syntax',
    'A key goes over several lines.',
    'Look for a missing colon or quote above.',
  ),
  'yaml-multiple-anchors': error('syntax', 'A value has two anchors.', 'Keep one; quote a text that begins with &.'),
  'yaml-multiple-docs': error('syntax', 'The file holds more than one document.', 'Remove the line --- between them.'),
  'yaml-multiple-tags': error('syntax', 'A value has two tags.', 'Remove them; quote a text that begins with !.'),
  'yaml-syntax': error('syntax', 'The file breaks another rule of YAML.', 'Correct it as the message says.'),
  'yaml-tab-as-indent': error('syntax', 'A line is indented with a tab.', 'Indent with spaces.'),
  'yaml-tag-resolve-failed': error(
    'syntax',
    'A tag is unknown or does not fit.',
    'Remove it; quote a text that begins with !.',
  ),
  'yaml-unexpected-token': error(
    'syntax',
    'Something is out of place.',
    'Put a text with special characters in quotes.',
  ),

  'bad-id': error('form', 'A name cannot be an id.', 'Use lowercase letters and digits, joined by single hyphens.'),
  'duplicate-id': error('form', 'Two things have the same id.', 'Give each its own id.'),
  'name-not-id': error('form', 'The name of the file is not its id.', 'Rename the file, or correct the id.'),
  'out-of-range': error('form', 'A number or a length is outside its limits.', 'Use a value within the limits.'),
  'reserved-id': error('form', 'An id has another use already.', 'Choose another id.'),
  'unknown-answer': error(
    'form',
    'An answer is not on the scale of the framework.',
    'Use one of the answers in: backroom help answers',
  ),
  'unknown-coding': error('form', 'A coding is not in the framework.', 'Use a coding of the framework.'),
  'unknown-condition': error('form', 'A condition is not in the framework.', 'Use a condition of the framework.'),
  'unknown-key': error('form', 'A key is not known here.', 'Correct its spelling, or remove it.'),
  'wrong-format': error(
    'form',
    'A text does not have the form that is needed, such as a date.',
    'Write it in the form that the hint shows.',
  ),
  'wrong-type': error(
    'form',
    'A value is of the wrong kind, such as a list instead of a text.',
    'Write the kind that the message names.',
  ),
  'wrong-value': error(
    'form',
    'A value is not one of those that are allowed.',
    'Use one of the values that the hint lists.',
  ),

  'duplicate-word': error('sense', 'A word is masked twice.', 'Keep each word in one mask.'),
  'falling-memberships': error('sense', 'Memberships fall along the scale.', 'Put them in rising order.'),
  'idle-dispute': error(
    'sense',
    'A dispute argues for the answer that is given already.',
    'Argue for another answer, or remove the dispute.',
  ),
  'impossible-date': error('sense', 'A date is not a possible date.', 'Correct the date.'),
  'masked-replacement': error(
    'sense',
    'The replacement of a mask holds a masked word.',
    'Choose words that give nothing away.',
  ),
  'needless-outside': warning('sense', 'A date inside the episode has a reason to be outside.', 'Remove "outside".'),
  'out-of-order': error(
    'sense',
    'Episodes or dates are not in order of time.',
    'Put them in order; episodes do not overlap.',
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
  'reversed-period': error('sense', 'A period ends before it begins.', 'Correct one of its two dates.'),
  'table-overlap': error('sense', 'Two verdicts cover the same pattern.', 'Make one of the two narrower.'),

  'idle-mask': warning(
    'absence',
    'A masked word is not in the evidence.',
    'Spell it as the evidence does, or remove it.',
  ),
  'incomplete-scale': error('absence', 'A scale has no entry for an answer.', 'Add an entry for each answer.'),
  'missing-answer': error(
    'absence',
    'A record has no answer for a condition.',
    'Add the answer; write unknown if nobody knows it.',
  ),
  'missing-column': error('absence', 'The table lacks a column that is needed.', 'Add it, or correct the heading.'),
  'missing-condition': error('absence', 'A coding lacks a condition.', 'Add it; answer unknown if nobody knows.'),
  'missing-key': error('absence', 'A key that is needed is missing.', 'Add it.'),
  'missing-value': error('absence', 'A case has no membership in a set.', 'Add it, or leave out the case.'),
  'no-cases': error('absence', 'The library or table holds no case.', 'Add a case.'),
  'no-coding': error('absence', 'An episode has no coding.', 'Add at least one coding.'),
  'no-column': error(
    'absence',
    'A record has fields that the printed table has no column for.',
    'Choose columns with --fields, or print NDJSON.',
  ),
  'no-header': error('absence', 'The table has no header.', 'Name the columns on the first line.'),
  'no-headings': error('absence', 'The headings are missing or cannot be read.', 'Name the columns in the first row.'),
  'no-name': error('absence', 'A case has no name.', 'Write its name in the first column.'),
  'one-sided-scale': error(
    'absence',
    'No answer meets a condition, or every answer does.',
    'Give answers memberships above and below 0.5.',
  ),
  'short-scale': error('absence', 'The scale has fewer than two answers.', 'Add answers.'),
  'table-gap': error('absence', 'No verdict covers a pattern.', 'Add a verdict for it, or widen one.'),
  'thin-evidence': warning(
    'absence',
    'An answer has little evidence.',
    'Add dated evidence with sources, or paragraphs of the article.',
  ),
  placeholder: warning(
    'sense',
    'Text of the template is left in a coded episode.',
    'Write your own text in its place.',
  ),
  'uncited-source': warning('absence', 'A source is not cited.', 'Cite it, or remove it.'),
  'unknown-episode': error('absence', 'An episode is not in the library or case.', 'Correct its id.'),
  'unknown-source': error('absence', 'A source is cited but not listed.', 'Add it under sources, or correct its id.'),

  'ambiguous-column': warning('table', 'It is not clear which column is meant.', 'Name the column by its id.'),
  'bad-answer': error('table', 'A cell does not hold an answer.', 'Use one of the answers in: backroom help answers'),
  'bad-coder': error('table', 'A row has no coder.', 'Write who the coder is.'),
  'bad-packet': error('table', 'A cell does not hold the name of a packet.', 'Write what the packet says, or open.'),
  'bad-roster': error('table', 'The roster cannot be used.', 'Give it a column coder, with each coder once.'),
  'bad-unit': error(
    'table',
    'A cell does not hold a unit.',
    'Write the letter in the packet, or the id of an episode.',
  ),
  'duplicate-column': error(
    'table',
    'Two columns of the records have the same name.',
    'Give each column its own name.',
  ),
  'extra-cell': error('table', 'A case has more cells than there are headings.', 'Remove the cell, or quote a comma.'),
  'multi-value': error(
    'table',
    'A membership is a whole number above 1.',
    'Make each value a condition, or calibrate.',
  ),
  'not-a-number': error('table', 'A membership is not a number.', 'Write a number from 0 to 1.'),
  'odd-name': error('table', 'A column has a name that looks like an expression.', 'Use letters and digits only.'),
  'repeated-case': error('table', 'Two cases have the same name.', 'Give each case its own name.'),
  'repeated-column': error('table', 'Two columns of the data have the same name.', 'Give each column its own name.'),
  'unknown-column': error('table', 'There is no such column.', 'Name a column that the table has.'),
  'wrong-cells': error(
    'table',
    'A row has more or fewer cells than there are headings.',
    'Quote commas within cells; add missing cells.',
  ),
} as const satisfies Readonly<Record<string, ProblemFacts>>

/** Stable and kebab-case, for scripts. */
export type ProblemCode = keyof typeof PROBLEMS

function error<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'error', says, cure } as const
}

function warning<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'warning', says, cure } as const
}

function varies<A extends keyof typeof SUBJECTS>(about: A, says: string, cure: string) {
  return { about, severity: 'varies', says, cure } as const
}
