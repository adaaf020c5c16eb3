import * as z from 'zod/mini'
import { EDTF_PATTERN } from '../../model/date.ts'
import { CONDITION_STATES, INITIATE } from '../../model/framework.ts'
import { ID_PATTERN, MAX_ID_LENGTH } from '../../model/id.ts'

/** Parts of the schemas of all results. A `named` part appears once in a JSON Schema, under `definitions`. */
export function named<S extends z.ZodMiniType>(id: string, schema: S): S {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
  return schema
}

/** The version of the data. It changes if a field is renamed, removed, or changes its meaning. */
export const schemaVersion = z.literal(1)

export const text = z.string()
export const count = z.int().check(z.minimum(0))
export const positive = z.int().check(z.minimum(1))

/** A share, a similarity or a membership. */
export const share = z.number().check(z.minimum(0), z.maximum(1))

export const interval = named(
  'interval',
  z.tuple([share, share]).check(z.describe('Lowest and highest possible value, each from 0 to 1')),
)

export const id = named('id', z.string().check(z.maxLength(MAX_ID_LENGTH), z.regex(new RegExp(ID_PATTERN))))

export const answer = named('answer', text.check(z.describe('The id of an answer, such as mostly-yes; or unknown')))

export const answers = named('answers', z.record(id, answer).check(z.describe('Condition → answer')))

export const weight = z.number().check(z.minimum(0))

/** Null when no weight was given. */
export const weights = z
  .nullable(z.record(id, weight))
  .check(z.describe('Condition → its weight in similarity, 0 or more; null when all count the same'))

export const state = named(
  'state',
  z.enum(CONDITION_STATES).check(z.describe('Membership above 0.5, below it, at exactly 0.5, or not known')),
)

/** The state of a condition in a pattern, where only two states count. */
export const requirement = z.enum(['met', 'not-met'])

export const headline = named(
  'headline',
  z
    .enum([...INITIATE, 'undetermined'])
    .check(z.describe("The answer to the framework's question; undetermined when possible verdicts differ")),
)

export const digest = text.check(z.regex(/^[0-9a-f]{64}$/))

/** An episode across cases. */
export const fullId = text.check(z.describe('CASE/EPISODE'))

export const day = named('day', text.check(z.describe('YYYY-MM-DD')))

export const date = named(
  'date',
  text.check(
    z.regex(new RegExp(EDTF_PATTERN)),
    z.describe('EDTF: 1969, 1969-12, 1969-12-03, 1971-07-09/1971-07-11; ~ approximate, ? uncertain'),
  ),
)

export const period = named('period', z.strictObject({ from: day, until: day }))
