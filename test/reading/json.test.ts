import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_DEPTH } from '../../src/reading/depth.ts'
import { inspectJson, type JsonText } from '../../src/reading/json.ts'

/** The members of an object as `name: value`, cut from the text by their places. */
function membersOf(text: string): readonly string[] {
  return (inspectJson(text)?.members ?? []).map(({ name, at, nameLength, valueAt, valueLength }) => {
    expect(JSON.parse(text.slice(at, at + nameLength))).toBe(name)
    return `${name}: ${text.slice(valueAt, valueAt + valueLength)}`
  })
}

describe('inspecting JSON', () => {
  test('finds the members of the outermost object as they are written', () => {
    expect(membersOf(' { "a" : 1.0, "\\u0062":[1, {"c": 2}] ,"d":{ },"e":"x\\"y", "f":null}')).toEqual([
      'a: 1.0',
      'b: [1, {"c": 2}]',
      'd: { }',
      'e: "x\\"y"',
      'f: null',
    ])
  })

  test('agrees with JSON.parse on every object', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(0, 2),
        (object, indent) => {
          const text = JSON.stringify(object, null, indent)
          const inspected = inspectJson(text)
          const found = inspected?.members.map(({ name, valueAt, valueLength }) => [
            name,
            JSON.parse(text.slice(valueAt, valueAt + valueLength)),
          ])
          expect(Object.fromEntries(found ?? [])).toEqual(JSON.parse(text))
          expect(inspected).toMatchObject({ fault: null, innerTwice: null })
        },
      ),
    )
  })

  test('finds a fault where JSON.parse does, and nowhere else', () => {
    const sound = fc.json({ maxDepth: 3 })
    const damage = fc.tuple(
      sound,
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '[', '\\', '\u0001', '//', '/**/', "'", '.', 'NaN', '0'),
    )
    fc.assert(
      fc.property(damage, ([text, place, insert]) => {
        const at = place % (text.length + 1)
        const damaged = text.slice(0, at) + insert + text.slice(at + (insert === '' ? 1 : 0))
        let parses = true
        try {
          JSON.parse(damaged)
        } catch {
          parses = false
        }
        expect(inspectJson(damaged)?.fault === null).toBe(parses)
      }),
      { numRuns: 1000 },
    )
  })

  test('marks a name that stands again, at the top and within', () => {
    expect(inspectJson('{"a":1,"b":2,"\\u0061":3}')?.members.map(({ again }) => again)).toEqual([false, false, true])
    expect(inspectJson('{"a":{"a":{"b":1}},"b":[{"c":1},{"c":2,"\\u0063":3}]}')).toMatchObject({
      members: [{ again: false }, { again: false }],
      innerTwice: { name: 'c', at: 39, nameLength: 8 },
    })
  })

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
    ['[}', ''],
    ['{"a":[}', ''],
  ])('of many %s neither ends the process nor takes long', (opening, closing) => {
    const text = (depth: number): string => `${opening.repeat(depth)}1${closing.repeat(depth)}`
    expect(inspectJson(text(MAX_DEPTH))).not.toBeNull()
    expect(inspectJson(text(200_000))).toSatisfy((found: JsonText | null) => found === null || found.fault !== null)
    if (closing !== '') expect(inspectJson(text(MAX_DEPTH + 1))).toBeNull()
  })
})
