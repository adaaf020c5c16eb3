import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vocabularyOf } from '../../src/model/answers.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import { frameworks, WALK } from '../support/library.ts'

const LABELED = {
  ...WALK,
  answers: { no: 'Gar nicht', 'mostly-no': 'Eher nein', mixed: 'Halb: so, so', 'mostly-yes': 'Eher ja', yes: 'Très' },
}
const { read, refuse, suggest } = vocabularyOf(LABELED)

test('every answer of any framework is read by its id, in capitals too', () => {
  fc.assert(
    fc.property(frameworks(), (framework) => {
      const vocabulary = vocabularyOf(framework)
      for (const answer of allowedAnswers(framework)) {
        expect(vocabulary.read(answer)).toEqual({ kind: 'answer', answer })
        expect(vocabulary.read(` ${answer.toUpperCase()} `)).toEqual({ kind: 'answer', answer })
      }
    }),
  )
})

test('labels are read however their letters are composed, and whole before their beginning', () => {
  expect(read('EHER_NEIN')).toEqual({ kind: 'answer', answer: 'mostly-no' })
  expect(read('Très'.normalize('NFD'))).toEqual({ kind: 'answer', answer: 'yes' })
  expect(read('halb: so, so')).toEqual({ kind: 'answer', answer: 'mixed' })
  expect(read('halb')).toEqual({ kind: 'other' })
})

test('what is near a label leads to its id, which can be typed', () => {
  expect(suggest('Eher nien')).toContain('Did you mean "mostly-no"?')
  expect(suggest('Eher nein')).toContain('Did you mean "mostly-no"?')
})

test('codes come first and as they are written, be they numbers or marks of nothing', () => {
  const coded = vocabularyOf(
    LABELED,
    new Map([
      ['1', 'no'],
      ['NA', 'unknown'],
      ['yes', 'mixed'],
    ]),
  )
  expect(coded.read(1)).toEqual({ kind: 'answer', answer: 'no' })
  expect(coded.read(' 1 ')).toEqual({ kind: 'answer', answer: 'no' })
  expect(coded.read('NA')).toEqual({ kind: 'answer', answer: 'unknown' })
  expect(coded.read('yes')).toEqual({ kind: 'answer', answer: 'mixed' })
  expect(coded.read('2')).toEqual({ kind: 'other' })
})

describe('what is not an answer', () => {
  test.each([
    ['a word cut out of a long text', `yes${' '.repeat(1000)}or no`, 'other'],
    ['a number', 1, 'other'],
    ['no number', Number.NaN, 'nothing'],
    ['nothing', null, 'nothing'],
    ['what is not there', undefined, 'nothing'],
    ['spaces', ' \t', 'nothing'],
    ['a boolean', false, 'boolean'],
    ['a list', ['yes'], 'other'],
    ['an object that looks like a word', { toString: () => 'yes' }, 'other'],
    ['a name that objects have', 'constructor', 'other'],
  ])('%s', (_, value, kind) => {
    expect(read(value)).toEqual({ kind })
    expect(refuse(value).hint).not.toContain('Did you mean')
  })

  test('any value is read and refused without a fault, and with the list', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        read(value)
        expect(refuse(value).message.length).toBeLessThan(100)
        expect(refuse(value).hint).toContain('Allowed: no, mostly-no, mixed, mostly-yes, yes, unknown.')
      }),
    )
  })

  test('the beginning of a long choice is enough', () => {
    expect(read(`Eher ja: ${'a clear sign '.repeat(100)}`)).toEqual({ kind: 'answer', answer: 'mostly-yes' })
  })
})
