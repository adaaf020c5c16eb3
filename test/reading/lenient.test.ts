import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type * as z from 'zod/mini'
import { blindSchema } from '../../src/reading/schema/blind.ts'
import { caseSchema } from '../../src/reading/schema/case.ts'
import { exerciseSchema } from '../../src/reading/schema/exercise.ts'
import { frameworkSchema } from '../../src/reading/schema/framework.ts'
import { lenient } from '../../src/reading/schema/lenient.ts'
import { ADAMS, BLIND, BROWN, type Files, FRAMEWORK, read, SOUND } from './support.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Nothing at all, with one item in each list and each map: the shape that whatever is parsed must have. */
const channel = { secrecy: {}, tests: { '*': '' } }
const source = { authors: [{}] }
const code = { evidence: [{}], dispute: {} }
const scale = { memberships: { '*': 0 }, anchors: { '*': {} } }
const kinds: readonly { name: string; file: string; text: string; schema: z.ZodMiniType; nothing: Json }[] = [
  {
    name: 'a case',
    file: 'adams.yaml',
    text: ADAMS,
    schema: caseSchema,
    nothing: {
      episodes: [
        { codings: { '*': { conditions: { '*': code }, outcome: code } }, channels: [channel], timeline: [{}] },
      ],
      sources: { '*': source },
    },
  },
  {
    name: 'a blind file',
    file: 'blind/adams.yaml',
    text: BLIND,
    schema: blindSchema,
    nothing: { masks: [{ words: [''] }] },
  },
  {
    name: 'an exercise',
    file: 'exercises/brown.yaml',
    text: BROWN,
    schema: exerciseSchema,
    nothing: { evidence: { '*': [{}] }, channels: [channel], views: [{}], timeline: [{}], sources: { '*': source } },
  },
  {
    name: 'a framework',
    file: 'framework.yaml',
    text: FRAMEWORK,
    schema: frameworkSchema,
    nothing: {
      source,
      answers: { '*': '' },
      conditions: [scale],
      context: [{}],
      outcome: { ...scale, rule: { tests: [{ values: { '*': { score: 0 } } }], rows: [{ when: { '*': 0 }, sum: 0 }] } },
      verdicts: [{ pattern: { '*': '' } }],
      sides: { '*': '' },
      words: { record: {}, roles: {} },
      codings: { '*': {} },
    },
  },
]

const MAY_BE_NULL = ['secrecy', 'dispute', 'rule', 'sum', 'sides', 'words', 'record', 'roles']

/** Has a value all the keys of a shape, and the same kinds of value in them? Words and numbers may be missing. */
function fits(shape: unknown, value: unknown): boolean {
  if (shape === null) return value === null || typeof value === 'string'
  if (shape === undefined) return typeof value !== 'object'
  if (typeof shape === 'number') return value === undefined || typeof value === 'number'
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fits(shape[0], item))
  if (typeof shape !== 'object') return typeof value === typeof shape
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  // An author is a person or a group.
  if ('family' in shape && fits({ body: '' }, value)) return true
  const { '*': every, ...keys } = shape as Record<string, unknown>
  const given = Object.entries(value)
  return (
    Object.keys(keys).every((key) => {
      const child = given.find(([name]) => name === key)?.[1]
      return (child === null && MAY_BE_NULL.includes(key)) || fits(keys[key], child)
    }) &&
    (every === undefined || given.every(([key, child]) => Object.hasOwn(keys, key) || fits(every, child)))
  )
}

/** Every path into a value. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...children.flatMap(([key, child]) => paths(child, [...path, key]))]
}

/** The value with the part at a path replaced, or taken away. */
function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) }
  const child = replaced((value as Record<string, unknown>)[step], rest, by)
  if (child === undefined) Reflect.deleteProperty(copy as object, step)
  else Object.defineProperty(copy, step, { value: child, enumerable: true, configurable: true, writable: true })
  return copy
}

describe.each(kinds)('$name read leniently', ({ file, text, schema, nothing }) => {
  const sound: unknown = parse(text)
  const shape = lenient(schema).parse(nothing)
  const damaged = fc
    .tuple(fc.constantFrom(...paths(sound)), fc.option(fc.jsonValue(), { nil: undefined }))
    .map(([path, by]) => replaced(sound, path, by))

  test('is the same as read strictly when it is sound', () => {
    expect(lenient(schema).parse(sound)).toEqual(schema.parse(sound))
    expect(fits(shape, schema.parse(sound))).toBe(true)
  })

  test('has the shape of the schema, whatever JSON it is', () => {
    const loose = lenient(schema)
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), damaged), (value) => {
        expect(fits(shape, loose.parse(value))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('keeps what is sound beside a part that is not', () => {
    const {
      id,
      title: _,
      ...rest
    } = lenient(schema).parse({ ...(sound as object), id: 7, title: [] }) as Record<string, Json>
    const { id: __, title: ___, ...expected } = schema.parse(sound) as Record<string, Json>
    expect(id).toBe('')
    expect(rest).toEqual(expected)
  })

  test('does not make any rule throw, and is refused with an error or else whole', () => {
    fc.assert(
      fc.property(damaged, (value) => {
        const files: Files = { ...SOUND, 'exercises/brown.yaml': BROWN, [file]: JSON.stringify(value) ?? '' }
        const { library, diagnostics } = read(files)
        expect(library === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
        if (library !== null) expect(schema.safeParse(value).success).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

test('the lenient form of a schema is made once', () => {
  expect(lenient(caseSchema)).toBe(lenient(caseSchema))
  expect(lenient(caseSchema)).not.toBe(lenient(frameworkSchema))
})
