import { expect, test } from 'vitest'
import { figure } from '../../src/results/analysis/figures.ts'

test.each([
  [0.8996, 0.9, '0.8996'],
  [0.89996, 0.9, '0.89996'],
  [0.9, 0.9, '0.900'],
  [0.8994, 0.9, '0.899'],
  [0.8996, undefined, '0.900'],
  [null, 0.9, '-'],
])('the figure %s never stands on the wrong side of the cutoff %s', (value, cutoff, text) => {
  expect(figure(value, cutoff)).toBe(text)
})
