import fc from 'fast-check'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { keysOf } from '../../src/model/keys.ts'
import { PROBLEMS } from '../../src/model/problems.ts'

/** Texts of which many mean something to a runner of workflow commands, to SARIF, or to a terminal. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '::',
        ':',
        ',',
        '=',
        '%',
        '%0A',
        '\r',
        '\n',
        '##[error]',
        '{0}',
        '{',
        '}',
        '[a](',
        ')',
        '\u001b',
        '\u202e',
        'é',
        '😀',
      ),
    )
    .map((parts) => parts.join('')),
)

/** A problem of any kind, at a place that can be in a file. */
export function diagnostics(file: fc.Arbitrary<string>): fc.Arbitrary<Diagnostic> {
  const text = fc.oneof(
    fc.constant(''),
    hostile.map((line) => line.replace(/[\r\n]/g, ' ')),
  )
  return fc
    .record({
      severity: fc.constantFrom('error' as const, 'warning' as const),
      code: fc.constantFrom(...keysOf(PROBLEMS)),
      message: hostile,
      hint: fc.option(hostile),
      place: fc.record({ file, line: fc.integer({ min: 1, max: 1e6 }), text }),
      at: fc.nat(),
      length: fc.nat(),
    })
    .map(({ place, at, length, ...problem }) => {
      const column = 1 + (at % (place.text.length + 1))
      const rest = Math.max(1, place.text.length - column + 1)
      return { ...problem, location: { ...place, column, length: 1 + (length % rest) } }
    })
}
