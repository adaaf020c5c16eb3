import * as z from 'zod/mini'
import { EDTF_PATTERN } from '../../model/date.ts'
import { ID_PATTERN, MAX_ID_LENGTH } from '../../model/id.ts'
import { SOURCE_KINDS } from '../../model/source.ts'

/** Prose: a non-empty string. */
export const prose = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

/** Lower-case words joined by hyphens: safe in a file name and an option. */
export const id = z.string().check(z.maxLength(MAX_ID_LENGTH), z.regex(new RegExp(ID_PATTERN)))

/**
 * An id that is also an object key. It starts with a letter, because numeric keys lose their order. `constructor` is
 * excluded, because every object already has it.
 */
export const key = z.string().check(z.maxLength(64), z.regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/))

const ANSWER = /^(?!constructor$)[a-z]+(-[a-z]+)*$/
const ANSWER_TEXT = 'One of the answers of framework.yaml, such as no, mostly-no, mixed, mostly-yes, yes; or unknown'

/** The id of an answer. The framework decides which answers exist, so this checks only the shape. */
export const answer = z.string().check(z.regex(ANSWER), z.describe(ANSWER_TEXT))

/**
 * The same in a case file. Any text is accepted here, because a rule suggests the answer that was meant. Editors get
 * the pattern.
 */
export const writtenAnswer = z.string().check(z.meta({ pattern: ANSWER.source, description: ANSWER_TEXT }))

const year = z.int().check(z.minimum(1000), z.maximum(2999))

/** An EDTF date; a bare year may be written as a number. */
export const date = z
  .pipe(z.union([year, z.string().check(z.regex(new RegExp(EDTF_PATTERN)))]), z.transform(String))
  .check(z.describe('EDTF: 1969, 1969-12, 1969-12-03, 1971-07-09/1971-07-11; ~ approximate, ? uncertain'))

/** A calendar day. */
export const day = z
  .string()
  .check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.describe('YYYY-MM-DD'))

/** A web address: the characters that RFC 3986 allows, except the apostrophe. */
const address = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[A-Za-z0-9._~:/?#@!$&()*+,;=%[\]-]+$/))

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

/** Ids of the sources of an item. */
export const citations = z.array(id).check(z.minLength(1))

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

const person = strict({ family: prose, given: optional(prose.check(z.describe('With a suffix: Joseph R., Jr.'))) })

const author = z
  .union([person, strict({ body: prose })])
  .check(z.describe('A person, { family, given }, or a group that signs as one, { body }'))

/** A number that may be written without quotes. */
const numeral = z.pipe(z.union([z.int(), prose]), z.transform(String))

export const source = strict({
  kind: z.enum(SOURCE_KINDS),
  authors: z.array(author).check(z.minLength(1)),
  title: prose,
  container: optional(prose.check(z.describe('What it is part of: the journal, newspaper, book or volume'))),
  volume: optional(numeral),
  number: optional(numeral.check(z.describe('The number of an issue, a report or a law'))),
  pages: optional(numeral),
  publisher: optional(prose.check(z.describe('The publisher, or the archive. Optional if there is a container'))),
  year,
  date: optional(date),
  url: optional(address),
})
