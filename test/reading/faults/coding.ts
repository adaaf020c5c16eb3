import { ADAMS, edit } from '../support.ts'
import { type Fault, inCase } from './fault.ts'

const SECOND_ITEM = between('              - date: 1969-06~', '            dispute:')
const ARTICLE = between('    codings:\n      article:', '    channels:\n      - kind: secret-envoy')
const OPPOSITION = between('          opposition: { answer: mostly-yes', '          receptivity: { answer: mixed')

/** Faults between a case file and the framework that reads it. */
export const codingFaults: readonly Fault[] = [
  {
    what: 'a channel that does not answer a test of the rule',
    code: 'missing-test',
    severity: 'warning',
    at: '91:16',
    word: '"aimed"',
    ...inCase('directed: "yes", aimed: relations }', 'directed: "yes" }'),
  },
  {
    what: 'an item of evidence that points to the one above it',
    code: 'leaning-evidence',
    severity: 'warning',
    at: '28:23',
    word: 'begins with "A month later"',
    ...inCase('text: She asked what could be done.', 'text: A month later she asked what could be done.'),
  },
  {
    what: 'a coding that does not exist',
    code: 'unknown-coding',
    at: '15:7',
    word: 'recrod',
    ...inCase('      record:', '      recrod:'),
  },
  {
    what: 'an episode without a coding',
    code: 'no-coding',
    at: '78:14',
    word: 'coding',
    ...inCase(ARTICLE, '    codings: {}\n'),
  },
  {
    what: 'a condition that is not coded',
    code: 'missing-condition',
    at: '84:9',
    word: 'opposition',
    ...inCase(OPPOSITION, ''),
  },
  {
    what: 'a condition that does not exist',
    code: 'unknown-condition',
    at: '86:11',
    word: 'mood',
    ...inCase(OPPOSITION, `${edit(OPPOSITION, 'opposition', 'mood')}${OPPOSITION}`),
  },
  {
    what: 'an answer off the scale',
    code: 'unknown-answer',
    at: '19:21',
    word: 'maybe',
    ...inCase('answer: mixed\n', 'answer: maybe\n'),
  },
  {
    what: 'an outcome off the scale, which no channel can allow',
    code: 'unknown-answer',
    at: '46:19',
    word: 'maybe',
    ...inCase('answer: "no"\n          rationale: Nothing was', 'answer: maybe\n          rationale: Nothing was'),
  },
  {
    what: 'the label of an answer instead of its id',
    code: 'unknown-answer',
    at: '19:21',
    word: 'Mostly yes',
    ...inCase('answer: mixed\n', 'answer: Mostly yes\n'),
  },
  {
    what: 'a dispute for an answer off the scale',
    code: 'unknown-answer',
    at: '33:23',
    word: 'maybe',
    ...inCase('answer: mostly-yes\n', 'answer: maybe\n'),
  },
  {
    what: 'a dispute for the answer that was given',
    code: 'idle-dispute',
    at: '33:23',
    word: 'mixed',
    ...inCase('answer: mostly-yes\n', 'answer: mixed\n'),
  },
  {
    what: 'an answer that rests on one piece of evidence',
    code: 'thin-evidence',
    severity: 'warning',
    at: '19:21',
    word: '1 of 2',
    ...inCase(SECOND_ITEM, ''),
  },
  {
    what: 'evidence that all points one way',
    code: 'one-sided-code',
    severity: 'warning',
    at: '22:13',
    word: 'All evidence for "determination" points one way (against)',
    ...inCase(
      'points: for\n                sources: [diary-1980, letters-1981]',
      'points: against\n                sources: [diary-1980, letters-1981]',
    ),
  },
  {
    what: 'evidence on the outcome that all points one way',
    code: 'one-sided-code',
    severity: 'warning',
    at: '48:11',
    word: '"outcome"',
    ...inCase('          one-sided: Neither the diary nor the letters tell of an approach.\n', ''),
  },
  {
    what: 'a word on the other side where the evidence has it',
    code: 'needless-one-sided',
    severity: 'warning',
    at: '48:11',
    word: '"outcome" points both ways',
    ...inCase(
      'points: against\n              sources: [letters-1981]',
      'points: for\n              sources: [letters-1981]',
    ),
  },
  {
    what: 'an outcome that no channel bears out',
    code: 'outcome-contradicts',
    severity: 'warning',
    at: '46:19',
    word: '"mixed", but by the framework\'s rule the channels give "no"',
    ...inCase(
      'answer: "no"\n          rationale: Nothing was opened.',
      'answer: mixed\n          rationale: Nothing was opened.',
    ),
  },
  {
    what: 'an outcome that leaves a channel out',
    code: 'outcome-contradicts',
    severity: 'warning',
    at: '46:19',
    word: '"no", but by the framework\'s rule the channels give "mostly-no" or "mixed"',
    ...inCase('kind: none\n        title: No channel', 'kind: confidential-talks\n        title: A channel', [
      '{ hidden: none, directed: unknown }',
      '{ hidden: full, directed: unknown, aimed: crisis }',
    ]),
  },
  {
    what: 'a test that the framework does not have',
    code: 'unknown-key',
    at: '63:32',
    word: '"direct" is not a test',
    ...inCase('{ hidden: none, directed: unknown }', '{ hidden: none, direct: "no" }'),
  },
  {
    what: 'a value that a test does not have',
    code: 'wrong-value',
    at: '63:42',
    word: '"disputed" is not allowed for "directed"',
    ...inCase('{ hidden: none, directed: unknown }', '{ hidden: none, directed: disputed }'),
  },
  {
    what: 'text of the template in an episode that is coded',
    code: 'placeholder',
    severity: 'warning',
    at: '28:23',
    word: 'placeholder text',
    ...inCase('She asked what could be done.', '(placeholder) What happened.'),
  },
]

/** The base case's text from one part until another. */
function between(start: string, end: string): string {
  const text = ADAMS.slice(ADAMS.indexOf(start))
  return text.slice(0, text.indexOf(end))
}
