import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/reading/fingerprint.ts'

function fileOf(bytes: Uint8Array, name = 'a.yaml') {
  return { name, path: name, bytes }
}

test('any one byte that changes changes the fingerprint, though the length stays', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const changed = bytes.slice()
        const index = at % bytes.length
        changed[index] = (bytes[index] ?? 0) ^ by
        expect(fingerprintOf([fileOf(changed)])).not.toBe(fingerprintOf([fileOf(bytes)]))
      },
    ),
  )
})

test('bytes are the same wherever they lie in memory, and files in whatever order', () => {
  const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7])
  const shifted = new Uint8Array([0, ...bytes]).subarray(1)
  const [a, b] = [fileOf(bytes), fileOf(bytes, 'b.yaml')]
  expect(fingerprintOf([fileOf(shifted)])).toBe(fingerprintOf([a]))
  expect(fingerprintOf([b, a])).toBe(fingerprintOf([a, b]))
  expect(fingerprintOf([b])).not.toBe(fingerprintOf([a]))
})

test('the contents are known by their CRC-32', () => {
  // The check value of the catalog of CRCs.
  expect(fingerprintOf([fileOf(Buffer.from('123456789'))])).toBe(`a.yaml:9:${0xcbf43926}`)
})
