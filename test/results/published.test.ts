import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Matching } from '../../src/results/published.ts'

interface Thing {
  readonly name: string
  readonly kind: { readonly of: 'a' | 'b' | null }
  readonly range: readonly [number, number]
  readonly list: readonly { readonly deep: boolean }[]
  readonly map: Readonly<Record<string, 0 | 1>>
}

const name = z.string()
const of = z.nullable(z.enum(['a', 'b']))
const kind = z.strictObject({ of })
const range = z.tuple([z.number(), z.number()])
const list = z.array(z.strictObject({ deep: z.boolean() }))
const map = z.record(z.string(), z.union([z.literal(0), z.literal(1)]))
const whole = { name, kind, range, list, map }

/** Another type for a thing's list. */
interface Other extends Omit<Thing, 'list'> {
  readonly list: readonly string[]
}

interface Loose {
  readonly name?: string
  readonly [field: string]: unknown
}

type Either = { readonly a: 1 } | { readonly b: 2 }
const a = z.strictObject({ a: z.literal(1) })
const b = z.strictObject({ b: z.literal(2) })

/** Says whether a schema fits a type; the compiler refuses the wrong answer. */
function fits<T>(): <S extends z.ZodMiniType>(
  schema: S,
  answer: S extends Matching<z.output<S>, T> ? true : false,
) => readonly [S, boolean] {
  return (schema, answer) => [schema, answer]
}

// The compiler checks these: `npm run types` fails when one of the answers is wrong.
test('a schema is held to its type in both directions by the compiler', () => {
  const thing = fits<Thing>()
  const loose = fits<Loose>()
  const either = fits<Either>()
  const checked = [
    thing(z.strictObject(whole).check(z.describe('A thing')), true),
    loose(z.looseObject({ name: z.exactOptional(name) }), true),
    either(z.union([b, a]), true),
    // a key is missing
    thing(z.strictObject({ name, kind, range, list }), false),
    // a key too many
    thing(z.strictObject({ ...whole, more: name }), false),
    // a key too many, though it may be left out
    thing(z.strictObject({ ...whole, more: z.optional(name) }), false),
    // a key that may be left out
    thing(z.strictObject({ ...whole, name: z.optional(name) }), false),
    // a literal is missing, deep inside
    thing(z.strictObject({ ...whole, kind: z.strictObject({ of: z.nullable(z.enum(['a'])) }) }), false),
    // a literal too many, deep inside
    thing(z.strictObject({ ...whole, kind: z.strictObject({ of: z.nullable(z.enum(['a', 'b', 'c'])) }) }), false),
    // null is missing, deep inside
    thing(z.strictObject({ ...whole, kind: z.strictObject({ of: z.enum(['a', 'b']) }) }), false),
    // a list of any length for a pair
    thing(z.strictObject({ ...whole, range: z.array(z.number()) }), false),
    // one number for a pair
    thing(z.strictObject({ ...whole, range: z.tuple([z.number()]) }), false),
    // a value of the wrong type in a map
    thing(z.strictObject({ ...whole, map: z.record(z.string(), z.number()) }), false),
    // anything
    thing(z.strictObject({ ...whole, name: z.any() }), false),
    // anything, again
    thing(z.strictObject({ ...whole, name: z.unknown() }), false),
    // other keys are let through
    thing(z.looseObject(whole), false),
    // the type of another thing
    fits<Other>()(z.strictObject(whole), false),
    // undefined is not the same as missing
    loose(z.looseObject({ name: z.optional(name) }), false),
    // other keys are not let through
    loose(z.object({ name: z.exactOptional(name) }), false),
    // one of two is missing
    either(z.union([b]), false),
  ]
  expect(checked.filter(([, answer]) => answer)).toHaveLength(3)
  expect(checked.filter(([, answer]) => !answer)).toHaveLength(17)
})
