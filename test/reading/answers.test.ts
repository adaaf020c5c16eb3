import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedAnswers, type Framework } from '../../src/model/framework.ts'
import { readAnswers } from '../../src/reading/answers.ts'
import { brief, read, SOUND, sourceFile } from './support.ts'

const framework = read(SOUND).library?.catalog.framework as Framework
const readText = (text: string | Uint8Array) => readAnswers(sourceFile('answers.yaml', text), framework)
const refusals = (text: string | Uint8Array) => {
  const { answers, diagnostics } = readText(text)
  expect(answers).toBeNull()
  return diagnostics.map(brief)
}

test('answers in YAML and in JSON are the same', () => {
  const answers = { determination: 'yes', opposition: 'mostly-no', receptivity: 'unknown' }
  const yaml = 'determination: yes\nopposition: mostly-no\nreceptivity: unknown\n'
  for (const text of [yaml, yaml.replaceAll('\n', '\r\n'), `\ufeff${yaml}`, JSON.stringify(answers, null, '\t')]) {
    expect(readText(text)).toEqual({ answers, diagnostics: [] })
  }
})

test('any answers written as YAML or JSON are read back', () => {
  const answer = fc.constantFrom(...allowedAnswers(framework))
  const some = fc.record(
    { determination: answer, opposition: answer, receptivity: answer },
    { requiredKeys: [], noNullPrototype: true },
  )
  const yaml = (answers: object) => `# Mine\n{${Object.entries(answers).map(([id, given]) => ` ${id}: ${given}`)} }`
  fc.assert(
    fc.property(some, fc.constantFrom(yaml, JSON.stringify), (answers, print) => {
      expect(readText(print(answers)).answers).toEqual(answers)
    }),
  )
})

test('conditions may be missing, all of them too', () => {
  expect(readText('receptivity: mixed').answers).toEqual({ receptivity: 'mixed' })
  expect(readText('{}').answers).toEqual({})
})

test('a condition that does not exist is refused at its key, with what was meant', () => {
  expect(refusals('opposition: no\ndeterminaton: yes')).toEqual(['answers.yaml:2:1 unknown-condition'])
  expect(readText('determinaton: yes').diagnostics[0]?.hint).toContain('Did you mean "determination"?')
})

test('an answer off the scale is refused where it stands, with what was meant', () => {
  expect(refusals('determination: mosty_yes')).toEqual(['answers.yaml:1:16 unknown-answer'])
  expect(readText('determination: mosty_yes').diagnostics[0]?.hint).toContain('Did you mean "mostly-yes"?')
})

test.each([
  ['[]', 'a list'],
  ['5', 'a number'],
  ['.nan', 'NaN'],
  ['null', 'nothing'],
  ['true', 'a boolean'],
])('a file that is only %s is told to be %s', (content, kind) => {
  expect(readText(content).diagnostics[0]?.message).toBe(`The file must be a mapping, not ${kind}`)
})

test.each([
  ['a mark of nothing', 'determination: NA', '1:16 unknown-answer'],
  ['a letter that looks like another', 'determination: yеs', '1:16 unknown-answer'],
  ['an empty word', 'determination: ""', '1:16 unknown-answer'],
  ['a boolean', 'determination: true', '1:16 wrong-type'],
  ['a number', 'determination: 1', '1:16 wrong-type'],
  ['nothing', 'determination:', '1:15 wrong-type'],
  ['a list', 'determination: [yes]', '1:16 wrong-type'],
  ['a list instead of a mapping', '- yes', '1:1 wrong-type'],
  ['a word instead of a mapping', 'yes', '1:1 wrong-type'],
  ['a file that holds a comment alone', '# nothing', '1:1 wrong-type'],
  ['an empty file', '', '1:1 empty-file'],
  ['a key that stands twice', 'opposition: no\nopposition: yes', '2:1 duplicate-key'],
  ['a second document', 'opposition: no\n---\nopposition: yes', '2:1 yaml-multiple-docs'],
  ['a directive for YAML 1.1', '%YAML 1.1\n---\nopposition: no', '1:1 yaml-1.1'],
  ['JSON cut off', '{"opposition": "no"', '1:20 yaml-missing-char'],
  ['an escape sequence', 'opposition: no\u001b', '1:15 control-character'],
  ['a key of every object', 'toString: yes', '1:1 unknown-condition'],
  ['bytes that are no text', Uint8Array.of(0x6f, 0xff), '1:2 not-text'],
])('%s is refused at its place', (_, text, expected) => {
  expect(refusals(text)).toContain(`answers.yaml:${expected}`)
})

test('a reserved key is refused', () => {
  expect(refusals('__proto__: yes')).toEqual(['answers.yaml:1:1 reserved-key'])
})

test('all faults are reported at once', () => {
  expect(refusals('determination: maybe\nopposition: true\nmood: yes').toSorted()).toEqual([
    'answers.yaml:1:16 unknown-answer',
    'answers.yaml:2:13 wrong-type',
    'answers.yaml:3:1 unknown-condition',
  ])
})

test('an invisible character in a comment is a warning, and the answers stand', () => {
  const { answers, diagnostics } = readText('opposition: no # a\u200bb')
  expect(answers).toEqual({ opposition: 'no' })
  expect(diagnostics.map(brief)).toEqual(['answers.yaml:1:19 invisible-character'])
})

test('any text gives answers or an error, and never throws', () => {
  const words = [
    'opposition',
    'determination',
    ': ',
    'yes',
    'no',
    '\n',
    '- ',
    '{',
    '}',
    '"',
    '&a ',
    '*a',
    '?',
    '\u0000',
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { answers, diagnostics } = readText(text)
      expect(answers === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
    }),
  )
})
