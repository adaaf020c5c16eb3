import { ADAMS, edit } from '../support.ts'
import { type Fault, inCase } from './fault.ts'

const SECOND_ITEM = between('              - date: 1969-06~', '            dispute:')
const ARTICLE = between('    codings:\n      article:', '    channels:\n      - kind: secret-envoy')
const OPPOSITION = between('          opposition: { answer: mostly-yes', '          receptivity: { answer: mixed')

/** Faults between a case file and the framework that reads it. */
export const codingFaults: readonly Fault[] = [
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
    what: 'text of the template in an episode that is coded',
    code: 'placeholder',
    severity: 'warning',
    at: '28:23',
    word: 'template',
    ...inCase('She asked what could be done.', '(placeholder) What happened.'),
  },
]

/** The base case's text from one part until another. */
function between(start: string, end: string): string {
  const text = ADAMS.slice(ADAMS.indexOf(start))
  return text.slice(0, text.indexOf(end))
}
