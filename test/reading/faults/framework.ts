import { ADAMS, edit, FRAMEWORK, SOUND } from '../support.ts'
import { type Fault, inFramework } from './fault.ts'

const RECEPTIVITY = '{ "no": 0, mostly-no: 0.3, mixed: 0.6, mostly-yes: 0.8, "yes": 1 }'
const VERDICT = (id: string, pattern: string) =>
  `  - { id: ${id}, label: a, initiate: "no", pattern: ${pattern}, indicates: a, meaning: a, passages: P1 }\n`

const WORSE = `      - id: aimed
        question: Was it aimed at worse relations?
        values: { "yes": { score: 1, text: aimed at worse relations } }
`

/** Faults of a framework that is well formed. */
export const frameworkFaults: readonly Fault[] = [
  {
    what: 'a condition that is called like an option',
    code: 'reserved-id',
    file: 'framework.yaml',
    at: 'help\n    label: Determination',
    word: 'help',
    files: () => ({
      'framework.yaml': FRAMEWORK.replaceAll('determination', 'help'),
      'adams.yaml': ADAMS.replaceAll('determination', 'help'),
    }),
  },
  {
    what: 'a condition that is called like the negation of an option',
    code: 'reserved-id',
    file: 'framework.yaml',
    at: 'no-retreat\n    label: Determination',
    word: 'no-retreat',
    files: () => ({
      'framework.yaml': FRAMEWORK.replaceAll('determination', 'no-retreat'),
      'adams.yaml': ADAMS.replaceAll('determination', 'no-retreat'),
    }),
  },
  {
    what: 'a scale that has a place for "unknown"',
    code: 'reserved-id',
    file: 'framework.yaml',
    at: 'unknown: Unknown',
    word: 'unknown',
    files: () => ({ ...SOUND, 'framework.yaml': withUnknown() }),
  },
  {
    what: 'two answers of which only capitals and hyphens are different',
    code: 'ambiguous-answer',
    at: 'Mostly-No\n  "yes":',
    word: 'mostly-no',
    ...inFramework('  mostly-yes: Mostly yes\n', '  mostly-yes: Mostly-No\n'),
  },
  {
    what: 'a label that marks a missing answer',
    code: 'ambiguous-answer',
    at: 'N/A\n  "yes":',
    word: 'missing',
    ...inFramework('  mostly-yes: Mostly yes\n', '  mostly-yes: N/A\n'),
  },
  {
    what: 'a label that says that nobody knows',
    code: 'ambiguous-answer',
    at: 'Not sure\n  mostly-yes:',
    word: 'unknown',
    ...inFramework('  mixed: Mixed\n', '  mixed: Not sure\n'),
  },
  {
    what: 'a scale of one answer',
    code: 'short-scale',
    file: 'framework.yaml',
    at: '"yes": "Yes"\n\n# Memberships',
    word: 'two answers',
    files: () => ({
      'framework.yaml': withOneAnswer(),
      'adams.yaml': ADAMS.replace(/answer: [a-z-"]+/g, 'answer: unknown').replace(
        'answer: unknown\n              argument',
        'answer: "yes"\n              argument',
      ),
    }),
  },
  {
    what: 'a condition without a membership for an answer',
    code: 'incomplete-scale',
    at: `memberships: ${edit(RECEPTIVITY, ' mixed: 0.6,', '')}`,
    word: 'mixed',
    ...inFramework(RECEPTIVITY, edit(RECEPTIVITY, ' mixed: 0.6,', '')),
  },
  {
    what: 'a membership for an answer off the scale',
    code: 'unknown-answer',
    at: 'maybe: 0.7',
    word: 'maybe',
    ...inFramework(RECEPTIVITY, edit(RECEPTIVITY, 'mixed: 0.6,', 'mixed: 0.6, maybe: 0.7,')),
  },
  {
    what: 'memberships that fall along the scale',
    code: 'falling-memberships',
    at: '0.2, mostly-yes: 0.8',
    word: 'mostly-no',
    ...inFramework(RECEPTIVITY, edit(RECEPTIVITY, 'mixed: 0.6', 'mixed: 0.2')),
  },
  {
    what: 'a condition that every answer meets',
    code: 'one-sided-scale',
    at: `memberships: ${RECEPTIVITY.replace('"no": 0, mostly-no: 0.3', '"no": 0.6, mostly-no: 0.6')}`,
    word: 'not met',
    ...inFramework(RECEPTIVITY, RECEPTIVITY.replace('"no": 0, mostly-no: 0.3', '"no": 0.6, mostly-no: 0.6')),
  },
  {
    what: 'a verdict that is called like a headline',
    code: 'reserved-id',
    at: 'not-yet\n    label: Waiting',
    word: 'not-yet',
    ...inFramework('id: probe', 'id: not-yet'),
  },
  {
    what: 'two conditions with one id',
    code: 'duplicate-id',
    file: 'framework.yaml',
    at: 'receptivity\n    label: Again',
    word: 'receptivity',
    files: () => ({ ...SOUND, 'framework.yaml': withReceptivityTwice() }),
  },
  {
    what: 'two verdicts with one id',
    code: 'duplicate-id',
    at: 'backroom\n    label: Waiting',
    word: 'backroom',
    ...inFramework('id: probe', 'id: backroom'),
  },
  {
    what: 'a pattern with a condition that does not exist',
    code: 'unknown-condition',
    at: 'mood: met',
    word: 'mood',
    ...inFramework('verdicts:\n', `verdicts:\n${VERDICT('moody', '{ mood: met }')}`),
  },
  {
    what: 'a table that leaves a configuration out',
    code: 'table-gap',
    at: 'verdicts:\n',
    word: 'determination met, opposition met, receptivity not-met',
    ...inFramework(between('  - id: probe', '  - id: formal'), ''),
  },
  {
    what: 'a table in which two verdicts meet',
    code: 'table-overlap',
    at: 'pattern: { determination: not-met }\n',
    word: '"more" and "no-initiative"',
    ...inFramework(
      '  - id: no-initiative\n',
      `${VERDICT('more', '{ determination: not-met, opposition: met }')}  - id: no-initiative\n`,
    ),
  },
  {
    what: 'a rule for the outcome whose last row leaves contacts out',
    code: 'table-gap',
    at: '{ answer: mostly-no, sum: 1 }',
    word: 'last row',
    ...inFramework('- { answer: mostly-no }\n', '- { answer: mostly-no, sum: 1 }\n'),
  },
  {
    what: 'a rule for the outcome whose last row asks for a score',
    code: 'table-gap',
    at: '{ answer: mostly-no, when: { hidden: 1 } }',
    word: 'last row',
    ...inFramework('- { answer: mostly-no }\n', '- { answer: mostly-no, when: { hidden: 1 } }\n'),
  },
  {
    what: 'a row that an earlier one always comes before',
    code: 'unreachable-row',
    severity: 'warning',
    at: '{ answer: "yes", sum: 3.5 }',
    word: 'never applies',
    ...inFramework(
      '- { answer: "yes", sum: 3 }\n',
      '- { answer: "yes", sum: 3 }\n      - { answer: "yes", sum: 3.5 }\n',
    ),
  },
  {
    what: 'a row that asks for a score that no value has',
    code: 'wrong-value',
    at: '0.3 }',
    word: 'No value of "hidden" has the score 0.3',
    ...inFramework('when: { hidden: 0 } }', 'when: { hidden: 0.3 } }'),
  },
  {
    what: 'a row that asks for a test that does not exist',
    code: 'unknown-key',
    at: 'hiden: 0',
    word: '"hiden" is not one of the tests',
    ...inFramework('when: { hidden: 0 }', 'when: { hiden: 0 }'),
  },
  {
    what: 'a score for "unknown"',
    code: 'reserved-id',
    at: 'unknown: { score: 0',
    word: 'always allowed',
    ...inFramework(
      '          none: { score: 0, text: generally known }\n',
      '          none: { score: 0, text: generally known }\n          unknown: { score: 0, text: not known }\n',
    ),
  },
  {
    what: 'two tests with one id',
    code: 'duplicate-id',
    at: 'aimed\n        question: Was it aimed at worse',
    word: 'aimed',
    ...inFramework('    # The first row that applies', `${WORSE}    # The first row that applies`),
  },
  {
    what: 'a rule for a coding that does not exist',
    code: 'unknown-coding',
    at: 'recrod',
    word: 'recrod',
    ...inFramework('codings: [record]', 'codings: [record, recrod]'),
  },
  {
    what: 'a row with an answer off the scale',
    code: 'unknown-answer',
    at: 'perhaps, sum: 2 }',
    word: 'perhaps',
    ...inFramework('{ answer: mixed, sum: 2 }', '{ answer: perhaps, sum: 2 }'),
  },
  {
    what: 'an answer off the scale for an episode without a contact',
    code: 'unknown-answer',
    at: 'never\n    codings:',
    word: 'never',
    ...inFramework('without: "no"', 'without: never'),
  },
  {
    what: 'a default coding that does not exist',
    code: 'unknown-coding',
    at: 'recrod',
    word: 'recrod',
    ...inFramework('default: record', 'default: recrod'),
  },
]

function between(start: string, end: string): string {
  return FRAMEWORK.slice(FRAMEWORK.indexOf(start), FRAMEWORK.indexOf(end))
}

function withUnknown(): string {
  return edit(FRAMEWORK, '  "yes": "Yes"\n\n# Memberships', '  "yes": "Yes"\n  unknown: Unknown\n\n# Memberships')
    .replaceAll(', "yes": 1 }', ', "yes": 1, unknown: 1 }')
    .replace(/^( *)anchors:\n/gm, '$&$1  unknown: { text: Nothing is known. }\n')
}

function withOneAnswer(): string {
  const answers = between('answers:\n', '\n# Memberships')
  return edit(FRAMEWORK, answers, 'answers:\n  "yes": "Yes"\n')
    .replace(/memberships: \{.*\}/g, 'memberships: { "yes": 1 }')
    .replace(/(answer|without): ("no"|mostly-no|mixed|mostly-yes)/g, '$1: "yes"')
    .replace(/^( +)("no"|mostly-no|mixed|mostly-yes):\n(\1 .*\n)+/gm, '')
}

function withReceptivityTwice(): string {
  const receptivity = between('  - id: receptivity', '\n# What the article weighs')
  return edit(FRAMEWORK, receptivity, `${receptivity}${receptivity.replace(/label: .*/, 'label: Again')}`)
}
