import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { withListedWorks } from '../../src/reading/schema/listed-works.ts'

/** Whether editors accept a file that lists these works and cites this one. */
function accepts(listed: readonly string[], cited: string, { known = ['a-1', 'b-2'], under = 'sources' } = {}) {
  const valid = new Ajv().compile(withListedWorks({}, known))
  const works = Object.fromEntries(listed.map((id) => [id, { title: 'sources' }]))
  return valid({ episodes: [{ evidence: [{ text: 'x', [under]: [cited] }] }], sources: works })
}

test('a file that lists known works only can cite no others', () => {
  expect(accepts(['a-1'], 'a-1')).toBe(true)
  expect(accepts(['a-1'], 'c-3')).toBe(false)
  expect(accepts([], 'c-3')).toBe(false)
})

test('nothing is said of a known work that is not listed, since a JSON Schema cannot look it up', () => {
  expect(accepts(['a-1'], 'b-2')).toBe(true)
})

test('a file that lists a new work can cite any', () => {
  expect(accepts(['a-1', 'c-3'], 'c-3')).toBe(true)
  expect(accepts(['c-3'], 'd-4')).toBe(true)
})

test('what stands in fields of one’s own is no citation', () => {
  expect(accepts(['a-1'], 'c-3', { under: 'x-sources' })).toBe(true)
})

test('a library without works restricts nothing', () => {
  expect(accepts(['a-1'], 'c-3', { known: [] })).toBe(true)
})
