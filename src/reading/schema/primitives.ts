import * as z from 'zod/mini'
import { EDTF_PATTERN } from '../../model/date.ts'
import { ID_PATTERN, KEY_PATTERN, MAX_ID_LENGTH } from '../../model/id.ts'
import { DATE_HINT, DAY_HINT, ID_HINT } from '../hints.ts'
import { DATE_PATTERN, DAY_PATTERN } from './date-pattern.ts'
import { IN_ORDER_REF } from './in-order.ts'

/** The same schema, with what editors and `backroom help cases` say about it. */
export function about<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description))
}

/** The same schema under a name: one definition of a JSON Schema, which `byFramework` can replace. */
export function named<T extends z.ZodMiniType>(name: string, schema: T, description: string): T {
  return schema.check(z.meta({ id: name, description }))
}

/** The same schema, with what editors say about text that does not have its form. */
export function hinted<T extends z.ZodMiniType>(schema: T, patternErrorMessage: string): T {
  return schema.check(z.meta({ patternErrorMessage }))
}

/** Prose: a non-empty string. */
export const prose = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

/** Lowercase words joined by hyphens: safe in a file name and an option. */
export const id = hinted(z.string().check(z.maxLength(MAX_ID_LENGTH), z.regex(new RegExp(ID_PATTERN))), ID_HINT)

/** An id that is also an object key. */
export const key = hinted(z.string().check(z.maxLength(MAX_ID_LENGTH), z.regex(new RegExp(KEY_PATTERN))), ID_HINT)

const ANSWER = /^(?!constructor$|x-)[a-z]+(-[a-z]+)*$/

/** The id of an answer. The framework decides which answers exist, so this checks only the shape. */
export const answer = hinted(z.string().check(z.regex(ANSWER)), ID_HINT)

/** The same in a case file. Any text is accepted here, because a rule suggests the answer that was meant; editors get the shape. */
export const writtenAnswer = named(
  'answer',
  z.string().check(z.meta({ pattern: ANSWER.source, patternErrorMessage: ID_HINT })),
  'The id of an answer of the framework, or unknown.',
)

export const year = z.int().check(z.minimum(1000), z.maximum(2999))

/**
 * An EDTF date; a bare year may be written as a number. Rules find dates that are not in the calendar. Editors can't
 * run them, so they get a pattern that knows it.
 */
export const date = z.pipe(
  z.union([
    year,
    z
      .string()
      .check(
        z.regex(new RegExp(EDTF_PATTERN)),
        z.meta({ pattern: DATE_PATTERN, patternErrorMessage: `Not a valid date. ${DATE_HINT}` }),
      ),
  ]),
  z.transform(String),
)

/** A calendar day. */
export const day = z
  .string()
  .check(
    z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    z.meta({ pattern: DAY_PATTERN, patternErrorMessage: `Not a valid day. ${DAY_HINT}` }),
  )

/** The same mapping, in which `until` is not before `from`. Rules find that; editors get a schema of its own. */
export function inOrder<T extends z.ZodMiniType>(schema: T): T {
  return schema.check(z.meta({ allOf: [{ $ref: IN_ORDER_REF }] }))
}

/** One of several words, each with its meaning, which editors show. */
export function oneOf<W extends string>(meanings: Readonly<Record<W, string>>) {
  return z.enum(Object.keys(meanings) as W[]).check(z.meta(explained(Object.values(meanings))))
}

/** What the values of an `enum` mean, in its order, as editors know it. */
export function explained(meanings: readonly string[]) {
  return { enumDescriptions: meanings, markdownEnumDescriptions: meanings }
}

/** An optional key; null in the model. */
export function optional<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value) => value ?? null),
  )
}

/** An optional list; empty in the model. */
export function optionalList<T extends z.ZodMiniType>(item: T) {
  return z.pipe(
    z.optional(z.array(item)),
    z.transform((value) => value ?? []),
  )
}

/** An object that refuses unknown keys; the message lists the known ones. */
export function strict<T extends z.core.$ZodShape>(shape: T) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined
      return known.join(', ')
    },
  })
}

const citation = named('citation', key, 'The id of a work listed under sources.')

const CITATIONS = 'Ids of works listed under sources.'

/** Ids of the sources of an item. */
export const citations = about(z.array(citation).check(z.minLength(1)), CITATIONS)

/** The same where there may be none. */
export const optionalCitations = about(optionalList(citation), CITATIONS)

/** A map whose keys are ids. */
export function mapOf<T extends z.ZodMiniType>(value: T) {
  return z.record(key, value)
}

/** An optional map whose keys are ids; empty in the model. */
export function emptyMap<T extends z.ZodMiniType>(value: T) {
  return z.pipe(
    z.optional(mapOf(value)),
    z.transform((map) => map ?? {}),
  )
}
