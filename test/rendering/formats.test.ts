import { expect, test } from 'vitest'
import { formatOfFile } from '../../src/rendering/formats.ts'

test.each([
  ['a.csv', 'csv'],
  ['A.JSON', 'json'],
  ['x.y.markdown', 'markdown'],
  ['a.htm', 'html'],
  ['a.sarif', 'sarif'],
  ['problems.sarif.json', 'sarif'],
  ['sarif.json', 'json'],
  ['a.csv.json', 'json'],
  ['a.txt', null],
  ['a.sarif.txt', null],
  ['csv', null],
  ['a.csv.', null],
  ['', null],
])('the name %j asks for %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format)
})
