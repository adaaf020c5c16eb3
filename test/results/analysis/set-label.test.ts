import { expect, test } from 'vitest'
import { setLabel } from '../../../src/results/analysis/set-label.ts'
import { shippedLibrary } from '../../support/library.ts'

test.each([
  ['DEV', 'DEV'],
  ['DEV*~IND', 'DEV and ~IND together'],
  ['DEV*~IND + URB*STB', 'DEV and ~IND together, or URB and STB together'],
  ['DEV + URB', 'DEV, or URB'],
])('%s is %s', (set, label) => {
  expect(setLabel(set, null)).toBe(label)
})

test('conditions of a framework have its words', async () => {
  const { framework } = await shippedLibrary()
  expect(setLabel('~DETERMINATION*OPPOSITION + RECEPTIVITY', framework)).toBe(
    'the absence of determination and opposition at home together, or receptivity in Beijing',
  )
})
