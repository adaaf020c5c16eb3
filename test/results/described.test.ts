import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { describes } from '../../src/results/described.ts'

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

// `tsc` checks these: it complains of an expected error that does not occur, so each line below must not compile.
test('a schema is held to its type in both directions by the compiler', () => {
  expect([
    describes<Thing>()(z.strictObject(whole).check(z.describe('A thing'))),
    describes<Loose>()(z.looseObject({ name: z.exactOptional(name) })),
    describes<Either>()(z.union([b, a])),
    // @ts-expect-error a key is missing
    describes<Thing>()(z.strictObject({ name, kind, range, list })),
    // @ts-expect-error a key too many
    describes<Thing>()(z.strictObject({ ...whole, more: name })),
    // @ts-expect-error a key too many, though it may be left out
    describes<Thing>()(z.strictObject({ ...whole, more: z.optional(name) })),
    // @ts-expect-error a key that may be left out
    describes<Thing>()(z.strictObject({ ...whole, name: z.optional(name) })),
    // @ts-expect-error a literal is missing, deep inside
    describes<Thing>()(z.strictObject({ ...whole, kind: z.strictObject({ of: z.nullable(z.enum(['a'])) }) })),
    // @ts-expect-error a literal too many, deep inside
    describes<Thing>()(z.strictObject({ ...whole, kind: z.strictObject({ of: z.nullable(z.enum(['a', 'b', 'c'])) }) })),
    // @ts-expect-error null is missing, deep inside
    describes<Thing>()(z.strictObject({ ...whole, kind: z.strictObject({ of: z.enum(['a', 'b']) }) })),
    // @ts-expect-error a list of any length for a pair
    describes<Thing>()(z.strictObject({ ...whole, range: z.array(z.number()) })),
    // @ts-expect-error one number for a pair
    describes<Thing>()(z.strictObject({ ...whole, range: z.tuple([z.number()]) })),
    // @ts-expect-error a value of the wrong type in a map
    describes<Thing>()(z.strictObject({ ...whole, map: z.record(z.string(), z.number()) })),
    // @ts-expect-error anything
    describes<Thing>()(z.strictObject({ ...whole, name: z.any() })),
    // @ts-expect-error anything, again
    describes<Thing>()(z.strictObject({ ...whole, name: z.unknown() })),
    // @ts-expect-error other keys are let through
    describes<Thing>()(z.looseObject(whole)),
    // @ts-expect-error the type of another thing
    describes<Other>()(z.strictObject(whole)),
    // @ts-expect-error undefined is not the same as missing
    describes<Loose>()(z.looseObject({ name: z.optional(name) })),
    // @ts-expect-error other keys are not let through
    describes<Loose>()(z.object({ name: z.exactOptional(name) })),
    // @ts-expect-error one of two is missing
    describes<Either>()(z.union([b])),
  ]).toHaveLength(20)
})
