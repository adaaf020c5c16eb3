import { type Fault, inCase, inFramework } from './fault.ts'

const SUMMARY = 'summary: A president who never was.'

/** Faults against the shape of a case file or of the framework. */
export const schemaFaults: readonly Fault[] = [
  {
    what: 'a key that nothing reads',
    code: 'unknown-key',
    at: '5:1',
    word: 'mood',
    ...inCase('party: Independent', 'party: Independent\nmood: good'),
  },
  {
    what: 'a misspelt key that may be left out',
    code: 'unknown-key',
    at: '30:17',
    word: 'uncertian',
    ...inCase('uncertain: The month', 'uncertian: The month'),
  },
  { what: 'a missing key', code: 'missing-key', at: '36:11', word: 'rationale', ...inCase('            rationale: Nobody wrote of it.\n', '') },
  {
    what: 'a missing key of the framework',
    code: 'missing-key',
    at: 'outcome:\n',
    word: 'counts',
    ...inFramework('  counts: Existence', '  #'),
  },
  {
    what: 'several episodes without a principal one',
    code: 'missing-key',
    at: '7:1',
    word: 'principal',
    ...inCase('principal: opening\n', ''),
  },
  {
    what: 'a secret channel that does not say from whom',
    code: 'missing-key',
    at: '77:15',
    word: 'secret-envoy',
    ...inCase('        secrecy: { from: Congress, until: a week later }\n', ''),
  },
  { what: 'text for a number', code: 'wrong-type', at: '100:11', word: 'number', ...inCase('year: 1980', 'year: old') },
  { what: 'text for a list', code: 'wrong-type', at: '42:25', word: 'list', ...inCase('[P13]\n', 'P13\n') },
  { what: 'a boolean for an answer', code: 'wrong-type', at: '19:21', word: 'true', ...inCase('answer: mixed\n', 'answer: true\n') },
  { what: 'a key without a value', code: 'wrong-type', at: '37:20', word: 'empty', ...inCase('answer: unknown', 'answer:') },
  { what: 'a list for a date', code: 'wrong-type', at: '51:16', word: 'date', ...inCase('dates: 1969\n', 'dates: [1969]\n') },
  { what: 'a kind of channel that does not exist', code: 'wrong-value', at: '49:15', word: 'phone', ...inCase('kind: none', 'kind: phone') },
  {
    what: 'a pattern that asks for a third state',
    code: 'wrong-value',
    at: 'maybe }',
    word: 'maybe',
    ...inFramework('receptivity: met }', 'receptivity: maybe }'),
  },
  { what: 'a date in words', code: 'wrong-format', at: '26:23', word: 'June 1969', ...inCase('date: 1969-06~', 'date: June 1969') },
  { what: 'a day without its zeros', code: 'wrong-format', at: '11:11', word: '1969-1-20', ...inCase('from: 1969-01-20\n', 'from: 1969-1-20\n') },
  { what: 'an address that is none', code: 'wrong-format', at: '107:10', word: 'url', ...inCase('https://example', 'javascript:example') },
  { what: 'a paragraph without its P', code: 'wrong-format', at: '47:24', word: 'page 14', ...inCase('[P14]', '[page 14]') },
  { what: 'an id with a capital', code: 'wrong-format', at: '2:5', word: 'Adams', ...inCase('id: adams', 'id: Adams') },
  { what: 'an empty text', code: 'out-of-range', at: '6:10', word: 'empty', ...inCase(SUMMARY, 'summary: ""') },
  { what: 'a text of 4001 characters', code: 'out-of-range', at: '6:10', word: '4000', ...inCase(SUMMARY, `summary: ${'x'.repeat(4001)}`) },
  { what: 'a year before 1000', code: 'out-of-range', at: '100:11', word: '1000', ...inCase('year: 1980', 'year: 980') },
  {
    what: 'a membership below 0',
    code: 'out-of-range',
    at: '-0.3',
    word: 'rather-no',
    ...inFramework('rather-no: 0.3', 'rather-no: -0.3'),
  },
  { what: 'a key that cannot be an id', code: 'bad-id', at: '16:7', word: 'Record', ...inCase('      record:', '      Record:') },
]
