import { expect, test } from 'vitest'
import type { Solution, SolutionOf } from '../../../../src/analysis/solution-results.ts'
import { gaveUp } from '../../../../src/cli/commands/analyze/gave-up.ts'

const found: Solution = {
  models: [],
  modelCount: 1,
  omittedModels: 1,
  essential: [],
  piChart: [],
  allModels: { count: 1, omitted: 1, first: [] },
  firstOnly: null,
}
const tooLarge: SolutionOf = { tooLarge: 'models', limit: 1, conditions: 5, on: 1, off: 1 }
const none: SolutionOf = { none: 'no row is coded 1' }

test('a search that was given up is a failure; that there is no solution is a finding', () => {
  const ends = (conservative: SolutionOf, parsimonious: SolutionOf): boolean =>
    gaveUp({ solution: { conservative, parsimonious, intermediate: { none: 'no directional expectation' } } })
  expect(ends(found, found)).toBe(false)
  expect(ends(none, none)).toBe(false)
  expect(ends(found, tooLarge)).toBe(true)
  expect(ends(tooLarge, tooLarge)).toBe(true)
  expect(gaveUp({ solution: null })).toBe(false)
  expect(ends(found, { ...found, firstOnly: { atLeast: 2, proven: true } })).toBe(false)
  expect(ends(found, { ...found, firstOnly: { atLeast: 2, proven: false } })).toBe(true)
})
