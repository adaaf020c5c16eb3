import { error, type ProblemFacts } from './problem-facts.ts'

/** How a file can break the rules of YAML. */
export const YAML_PROBLEMS = {
  'yaml-1.1': error('syntax', 'The file declares YAML 1.1.', 'Remove the %YAML line. Files must be YAML 1.2.'),
  'yaml-alias': error(
    'syntax',
    "An alias can't be resolved.",
    'Write out the repeated part, or put text that begins with * in quotes.',
  ),
  'yaml-alias-props': error('syntax', 'An alias has an anchor or a tag.', 'Remove the anchor or the tag.'),
  'yaml-bad-alias': error(
    'syntax',
    'An alias or anchor has no usable name.',
    'Put text that begins with * or & in quotes.',
  ),
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
  'yaml-bad-prop-order': error('syntax', 'An anchor or a tag comes before ?, -, or :.', 'Remove it.'),
  'yaml-bad-scalar-start': error('syntax', 'Text begins with a reserved character.', 'Put the text in quotes.'),
  'yaml-block-as-implicit-key': error('syntax', 'Two keys are on one line.', 'Put text that contains ": " in quotes.'),
  'yaml-block-in-flow': error('syntax', 'A list with - is inside brackets.', 'Use commas inside brackets.'),
  'yaml-key-over-1024-chars': error(
    'syntax',
    'A key is longer than 1024 characters.',
    'Shorten it, or look for a missing quote.',
  ),
  'yaml-missing-char': error('syntax', 'A colon, quote, or bracket is missing.', 'Look for it here and above.'),
  'yaml-multiline-implicit-key': error(
    'syntax',
    'A key spans several lines.',
    'Look for a missing colon or quote above.',
  ),
  'yaml-multiple-anchors': error(
    'syntax',
    'A value has two anchors.',
    'Keep one. Put text that begins with & in quotes.',
  ),
  'yaml-multiple-docs': error(
    'syntax',
    'The file contains more than one document.',
    'Remove the line --- between them.',
  ),
  'yaml-multiple-tags': error('syntax', 'A value has two tags.', 'Remove them. Put text that begins with ! in quotes.'),
  'yaml-syntax': error('syntax', 'The file breaks another rule of YAML.', 'Fix it as the message says.'),
  'yaml-tab-as-indent': error('syntax', 'A line is indented with a tab.', 'Indent with spaces.'),
  'yaml-tag-resolve-failed': error(
    'syntax',
    "A tag is unknown or doesn't fit its value.",
    'Remove it. Put text that begins with ! in quotes.',
  ),
  'yaml-unexpected-token': error('syntax', 'Something is out of place.', 'Put text with special characters in quotes.'),
} as const satisfies Readonly<Record<string, ProblemFacts>>
