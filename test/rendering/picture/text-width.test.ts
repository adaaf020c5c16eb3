import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../../src/rendering/escape.ts'
import { clippedToEms, emsOf, wrappedToEms } from '../../../src/rendering/picture/text-width.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
const width = fc.double({ min: 3, max: 40, noNaN: true })

test('lines are within the width, and together they are the text', () => {
  fc.assert(
    fc.property(anyText, width, (text, ems) => {
      const lines = wrappedToEms(text, ems, Number.POSITIVE_INFINITY)
      for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems)
      expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''))
    }),
  )
})

test('a text with too many lines is cut with an ellipsis, within the width', () => {
  fc.assert(
    fc.property(anyText, width, fc.integer({ min: 1, max: 3 }), (text, ems, most) => {
      const all = wrappedToEms(text, ems, Number.POSITIVE_INFINITY)
      const lines = wrappedToEms(text, ems, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems)
      if (all.length > most) expect(lines.at(-1)?.endsWith('…')).toBe(true)
      else expect(lines).toEqual(all)
    }),
  )
})

test('words stay whole if they fit', () => {
  expect(wrappedToEms('one two three', 5, 9)).toEqual(['one two', 'three'])
  expect(clippedToEms('internationalization', 5)).toMatch(/^internat?\w*…$/)
})
