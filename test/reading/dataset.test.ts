import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDataset } from '../../src/reading/dataset.ts'

const wanted = { conditions: ['A', 'B'], outcome: '~Y' }

function read(text: string) {
  return readDataset({ name: 't.csv', path: 't.csv', bytes: new TextEncoder().encode(text) }, wanted)
}

test('columns are found by name, whatever stands between and beside them', () => {
  const { dataset, diagnostics } = read('id;Y;note;B;A\nFrance;1;"a;b";0,25;.5\nPerú;0;;1;0\n')
  expect(diagnostics).toEqual([])
  expect(dataset).toEqual({
    cases: ['France', 'Perú'],
    sets: new Map([
      ['A', [0.5, 0]],
      ['B', [0.25, 1]],
      ['Y', [1, 0]],
    ]),
  })
})

test.each([
  ['missing-value', 'c,A,B,Y\nx,1,,1\n', 2, 5],
  ['missing-value', 'c,A,B,Y\nx,1,NA,1\n', 2, 5],
  ['wrong-cells', 'c,A,B,Y\nx,1,0\n', 2, 6],
  ['out-of-range', 'c,A,B,Y\nx,1,0,1.01\n', 2, 7],
  ['out-of-range', 'c,A,B,Y\nx,-0.1,0,1\n', 2, 3],
  ['multi-value', 'c,A,B,Y\nx,1,0,1\ny,2,0,1\n', 3, 3],
  ['not-a-number', 'c,A,B,Y\nx,1,yes,1\n', 2, 5],
  ['unknown-column', 'c,A,Y\nx,1,1\n', 1, 1],
  ['duplicate-column', 'c,A,B,A,Y\nx,1,0,1,1\n', 1, 7],
  ['repeated-case', 'c,A,B,Y\nx,1,0,1\nx,1,0,1\n', 3, 1],
  ['no-name', 'c,A,B,Y\n,1,0,1\n', 2, 1],
  ['no-cases', 'c,A,B,Y\n', 1, 8],
  ['wrong-cells', 'c,A,B,Y\nx,1,0,1,1\n', 2, 9],
  ['open-quote', 'c,A,B,Y\n"x,1,0,1\n', 2, 1],
])('%s is refused at its place', (code, text, line, column) => {
  const { dataset, diagnostics } = read(text)
  expect(dataset).toBeNull()
  expect(diagnostics.map((each) => [each.code, each.location.line, each.location.column])).toContainEqual([
    code,
    line,
    column,
  ])
})

test('no text makes it throw, and what it accepts is whole', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(fc.constantFrom('A', 'B', 'Y', ',', ';', '\n', '"', '0.5', '1', '2', '~'))
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const { dataset, diagnostics } = read(text)
        expect(dataset === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
        for (const values of dataset?.sets.values() ?? []) {
          expect(values.length).toBe(dataset?.cases.length)
          expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
        }
      },
    ),
  )
})
