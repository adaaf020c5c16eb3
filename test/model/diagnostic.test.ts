import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText } from '../../src/model/compare-text.ts'
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../src/model/diagnostic.ts'
import { keysOf } from '../../src/model/keys.ts'
import { PROBLEMS, type ProblemCode } from '../../src/model/problems.ts'

function problem(file: string, line: number, column: number, code: ProblemCode, message = 'Message'): Diagnostic {
  return { severity: 'error', code, message, hint: null, location: { file, line, column, length: 1, text: '' } }
}

describe('diagnostics', () => {
  test('are ordered by file, then line, then column, then code, then message, numbers as numbers', () => {
    const inOrder = [
      problem('B.yaml', 9, 9, 'yaml-1.1'),
      problem('a.yaml', 2, 10, 'yaml-1.1'),
      problem('a.yaml', 10, 2, 'yaml-1.1'),
      problem('a.yaml', 10, 10, 'bad-id', 'Second'),
      problem('a.yaml', 10, 10, 'syntax', 'First'),
      problem('a.yaml', 10, 10, 'syntax', 'Second'),
      problem('b.yaml', 1, 1, 'bad-id'),
    ]
    expect(sortDiagnostics(inOrder.toReversed())).toEqual(inOrder)
  })

  test('are ordered the same in whatever order they were found, and none is lost', () => {
    const few = fc.constantFrom('a', 'b', 'B', 'ä')
    const some = fc.record({
      file: few,
      line: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 2 }),
      code: fc.constantFrom(...keysOf(PROBLEMS)),
    })
    const shuffled = fc
      .array(some.map(({ file, line, column, code }) => problem(file, line, column, code)))
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, others]) => {
        const given = Object.freeze([...list])
        expect(sortDiagnostics(others)).toEqual(sortDiagnostics(given))
        expect(new Set(sortDiagnostics(given))).toEqual(new Set(list))
        expect(sortDiagnostics(given)).toHaveLength(list.length)
      }),
    )
  })

  test('have errors when one of them is not a warning', () => {
    const warning: Diagnostic = { ...problem('a', 1, 1, 'bad-id'), severity: 'warning' }
    expect(hasErrors([])).toBe(false)
    expect(hasErrors([warning])).toBe(false)
    expect(hasErrors([warning, problem('a', 1, 1, 'bad-id')])).toBe(true)
  })
})

describe('text', () => {
  test('is ordered by code unit, not as any language would have it', () => {
    expect(['ä', 'a', 'Z', 'z', '10', '9'].toSorted(compareText)).toEqual(['10', '9', 'Z', 'a', 'z', 'ä'])
  })

  test('has a total order: equal only to itself, and opposite the other way round', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 }), (a, b) => {
        expect(compareText(a, b) === 0).toBe(a === b)
        expect(compareText(a, b) + compareText(b, a)).toBe(0)
      }),
    )
  })
})
