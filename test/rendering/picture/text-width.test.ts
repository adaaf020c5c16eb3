import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../../src/rendering/escape.ts'
import { emsOf, wrappedToEms } from '../../../src/rendering/picture/text-width.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
const width = fc.double({ min: 3, max: 40, noNaN: true })

test('lines are within the width, and together they are the text, but for spaces', () => {
  fc.assert(
    fc.property(anyText, width, (text, ems) => {
      const lines = wrappedToEms(text, ems)
      for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems)
      expect(lines.join('').replace(/\s/gu, '')).toBe(printable(text).replace(/\s/gu, ''))
    }),
  )
})

test('words stay whole if they fit', () => {
  expect(wrappedToEms('one two three', 5)).toEqual(['one two', 'three'])
})

test('a word that is too long breaks after a sign that joins its parts', () => {
  expect(wrappedToEms('Level_of_development', 8)).toEqual(['Level_of_', 'development'])
  expect(wrappedToEms('DEVELOPMENT', 5)[0]).toMatch(/^DEVEL?/)
})
