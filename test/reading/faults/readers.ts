import { unpacked } from '../../../src/desk/handed-in.ts'
import { vocabularyOf } from '../../../src/model/answers.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { ProblemCode } from '../../../src/model/problems.ts'
import { readAnswerKey } from '../../../src/reading/answer-key.ts'
import { readClassCoding } from '../../../src/reading/class-coding.ts'
import { readCodings } from '../../../src/reading/codings.ts'
import { readDataset } from '../../../src/reading/dataset.ts'
import { readFramework } from '../../../src/reading/framework.ts'
import { readGradebook } from '../../../src/reading/gradebooks/gradebook.ts'
import { faultOfUnplaced, faultsOfAnswers } from '../../../src/reading/records/answers.ts'
import { readRoster } from '../../../src/reading/roster.ts'
import { readRubric } from '../../../src/reading/rubric.ts'
import { readRulings } from '../../../src/reading/rulings.ts'
import { asTextTable } from '../../../src/reading/table/table.ts'
import { catalogOf, WALK } from '../../support/library.ts'
import { workbookOf, zipOf } from '../../support/workbook.ts'
import { readAll } from '../records/support.ts'
import { FRAMEWORK, sourceFile } from '../support.ts'

type Reader = (content: string | Uint8Array) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>

/** What reads something else than a library. */
export const READERS = {
  records: async (content) => {
    const { records, faults, fatal } = await readAll([Buffer.from(content)])
    const ofAnswers = records.flatMap((record) => faultsOfAnswers('in', record, WALK, vocabularyOf(WALK)))
    return [...fatal, ...faults, ...ofAnswers]
  },
  'a table to print': async (content) => {
    const { records } = await readAll([Buffer.from(content)])
    return records.map((record) => faultOfUnplaced('in', record, record.names()))
  },
  codings: (content) =>
    readCodings(sourceFile('a.csv', content), { framework: WALK, episodes: ['nixon/opening'] }, 'kept').diagnostics,
  dataset: (content) =>
    readDataset(sourceFile('a.csv', content), { conditions: ['A', 'B+'], outcome: 'Y' }).diagnostics,
  workbook: async (content) => {
    const read = await asTextTable({ ...sourceFile('a.xlsx', content), sheet: 'None such' })
    return 'bytes' in read ? [] : [read]
  },
  'a file handed in': async (content) => {
    const { files } = unpacked({ ...sourceFile('a.zip', content), modified: null })
    const read = await Promise.all(files.map((file) => asTextTable({ ...file, name: file.path })))
    return read.flatMap((each) => ('bytes' in each ? [] : [each]))
  },
  'answer key': (content) => readAnswerKey(sourceFile('key.json', content)).diagnostics,
  roster: (content) => readRoster(sourceFile('a.csv', content)).diagnostics,
  gradebook: (content) => readGradebook(sourceFile('a.csv', content)).diagnostics,
  rubric: (content) => readRubric(sourceFile('a.yaml', content), WALK, NO_RUBRIC).diagnostics,
  'framework beside another': (content) =>
    readFramework(sourceFile('framework.yaml', content), new Set(), { name: 'a walk', framework: WALK }).diagnostics,
  decisions: (content) => readRulings(sourceFile('a.csv', content), DECIDED).diagnostics,
  'class coding': (content) => readClassCoding(sourceFile('a.yaml', content), 'class', catalogOf(WALK, [])).diagnostics,
} as const satisfies Readonly<Record<string, Reader>>

const DECIDED = { framework: WALK, episodes: ['nixon/opening'], letters: new Map([['A', 'nixon/opening']]) }

const NO_RUBRIC = {
  points: {},
  default: { same: 1, oneStepOff: 0 },
  codings: [],
  base: 'nothing',
  fullAt: 1,
  outOf: 1,
} as const

const ROWS = 'coder,packet,unit,will,risk,outcome\n'
const SETS = 'case,A,B,Y\n'
const CLASS = 'label: Class\ntext: A class.\nepisodes:\n'

/** What each of them refuses, or warns of: the first of its problems has the code. */
export const readerFaults: readonly (readonly [
  reader: keyof typeof READERS,
  code: ProblemCode,
  content: string | Uint8Array,
])[] = [
  ['framework beside another', 'other-framework', FRAMEWORK],
  ['records', 'syntax', '{"will": yes}\n'],
  ['records', 'cut-off', '{"will": "yes"'],
  ['records', 'wrong-type', '{"will": "yes", "risk": "no"}\n7\n'],
  ['records', 'wrong-type', '{"will": true, "risk": "no"}\n'],
  ['records', 'duplicate-key', '{"will": "yes", "will": "no", "risk": "no"}\n'],
  ['records', 'too-deep', `{"x": ${'['.repeat(200)}${']'.repeat(200)}}\n`],
  ['records', 'missing-answer', '{"will": "yes"}\n'],
  ['records', 'unknown-answer', '{"will": "yess", "risk": "no"}\n'],
  ['records', 'json-array', '[{"will": "yes", "risk": "no"}]\n'],
  ['records', 'json-lines', '{\n"will": "yes"\n}\n'],
  ['records', 'too-long', `{"x": "${'x'.repeat(1024 * 1024)}"}\n`],
  ['records', 'control-character', '{"will": "y\u0000"}\n'],
  ['records', 'not-text', Buffer.from('{"will": "é"}\n', 'latin1')],
  ['records', 'duplicate-column', 'will,will,risk\n'],
  ['records', 'missing-column', 'will\nyes\n'],
  ['records', 'open-quote', 'will,risk\n"yes,no\n'],
  ['records', 'bad-quotes', 'will,risk\n"yes"x,no\n'],
  ['records', 'wrong-cells', 'will,risk\nyes\n'],
  ['a table to print', 'no-column', '{"will": "yes", "risk": "no"}\n'],
  ['codings', 'answer-key', '{ "seed": "a", "units": ["'],
  ['codings', 'no-headings', ''],
  ['codings', 'missing-column', 'coder,will\n'],
  ['codings', 'ambiguous-column', 'coder,unit,will or risk,outcome\n'],
  ['codings', 'open-quote', `${ROWS}"ann,open,A,yes,no,\n`],
  ['codings', 'wrong-cells', `${ROWS}ann,open,A,yes,no,,,\n`],
  ['codings', 'short-row', `${ROWS}ann,open,A,yes\n`],
  ['codings', 'bad-coder', `${ROWS},open,A,yes,no,\n`],
  ['codings', 'bad-packet', `${ROWS}ann,p1,A,yes,no,\n`],
  ['codings', 'bad-unit', `${ROWS}ann,open,7,yes,no,\n`],
  ['codings', 'bad-saved', 'coder,unit,will,saved\nann,A,yes,yesterday\n'],
  ['codings', 'bad-page', '<!DOCTYPE html>\n<title>Packet</title>\n'],
  ['codings', 'bad-answer', `${ROWS}ann,open,A,yess,no,\n`],
  ['dataset', 'no-cases', 'case,A,B+,Y\n'],
  ['dataset', 'odd-name', 'case,A,B+,Y\nx,1,1,1\n'],
  ['dataset', 'unknown-column', `${SETS}x,1,1,1\n`],
  ['dataset', 'duplicate-column', 'case,A,A,Y\nx,1,1,1\n'],
  ['codings', 'other-headings', `${ROWS}ann,open,A,yes,no,\ncoder,packet,unit,risk,will,outcome\n`],
  ['codings', 'duplicate-column', 'coder,coder,unit,will\n'],
  ['dataset', 'repeated-case', `${SETS}x,1,1,1\nx,1,1,1\n`],
  ['dataset', 'no-name', `${SETS},1,1,1\n`],
  ['dataset', 'wrong-cells', `${SETS}x,1,1,1,1\n`],
  ['dataset', 'missing-value', `${SETS}x,,1,1\n`],
  ['dataset', 'not-a-number', `${SETS}x,yes,1,1\n`],
  ['dataset', 'multi-value', `${SETS}x,2,1,1\n`],
  ['dataset', 'out-of-range', `${SETS}x,1.5,1,1\n`],
  ['dataset', 'open-quote', `${SETS}"x,1,1,1\n`],
  ['codings', 'bad-workbook', 'PK\u0003\u0004'],
  ['a file handed in', 'bad-zip', zipOf({ 'photo.png': 'x' })],
  ['workbook', 'unknown-sheet', workbookOf({})],
  ['roster', 'bad-roster', 'name\nAnn\n'],
  ['roster', 'wrong-file', 'Student,ID,SIS User ID,SIS Login ID,Section,Coding (1)\nAnn,1,2,a,S,\n'],
  ['roster', 'wrong-file', '<!doctype html>\n<title>Packet</title>\n'],
  ['gradebook', 'wrong-file', 'coder,student\nT7QZ-3,Ann\n'],
  ['rubric', 'wrong-file', 'coder,packet,unit\n'],
  ['answer key', 'wrong-file', '<!doctype html>\n<title>Packet</title>\n'],
  ['answer key', 'wrong-file', 'coder;packet;unit\n'],
  ['gradebook', 'no-headings', ''],
  ['gradebook', 'bad-workbook', workbookOf({})],
  ['gradebook', 'open-quote', 'Name,Grade\n"Ann,1\n'],
  ['gradebook', 'wrong-cells', 'Name,Grade\nAnn\n'],
  ['rubric', 'unknown-condition', 'points:\n  wil: { same: 1, one-step-off: 0 }\n'],
  ['rubric', 'unknown-coding', 'codings: [recrod]\n'],
  ['decisions', 'no-headings', ''],
  ['decisions', 'missing-column', 'unit,answer,reason\nA,yes,So.\n'],
  ['decisions', 'bad-unit', 'unit,question,answer,reason\nB,will,yes,So.\n'],
  ['decisions', 'unknown-condition', 'unit,question,answer,reason\nA,wil,yes,So.\n'],
  ['decisions', 'bad-answer', 'unit,question,answer,reason\nA,will,yess,So.\n'],
  ['decisions', 'no-reason', 'unit,question,answer,reason\nA,will,yes,\n'],
  ['class coding', 'unknown-episode', `${CLASS}  nobody/opening: { will: yes }\n`],
  ['class coding', 'unknown-answer', `${CLASS}  nixon/opening: { will: yess }\n`],
  [
    'class coding',
    'unknown-episode',
    `${CLASS}  {}\ndecisions:\n  - { episode: a/b, question: will, answer: yes, reason: So. }\n`,
  ],
]
