import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
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

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['with', WebAssembly],
  ['without', undefined],
])('the contents are hashed by FNV-1a over words of 32 bits, %s WebAssembly', (_, engine) => {
  vi.stubGlobal('WebAssembly', engine)
  const lengths = [0, 1, 3, 4, 5, 8, 65_535, 65_536, 65_537, 131_075]
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 7)) % 251)
    expect(fingerprintOf([fileOf(bytes)])).toBe(`a.yaml:${length}:${hashOf(bytes)}`)
  }
})

/** The same in JavaScript. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < bytes.length; at += 4) {
    const word = [3, 2, 1, 0].reduce((sum, place) => (sum << 8) | (bytes[at + place] ?? 0), 0)
    hash = Math.imul(hash ^ word, 0x01000193)
  }
  return hash
}
