import * as z from 'zod'
import { EDTF_PATTERN } from '../../model/date.ts'
import { ID_PATTERN, MAX_ID_LENGTH } from '../../model/id.ts'

/** Prose: a non-empty string. */
export const prose = z.string().trim().min(1).max(4000)

/** Lower-case words joined by hyphens: safe in a file name and an option. */
export const id = z.string().max(MAX_ID_LENGTH).regex(new RegExp(ID_PATTERN))

/**
 * An id that is a key of objects too: it begins with a letter, since keys that are numbers lose their
 * place, and is not the one such word that every object has already.
 */
export const key = z
  .string()
  .max(64)
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

/** An answer's id. Which answers exist is the framework's to say, so this checks only the shape. */
export const answer = z
  .string()
  .regex(/^(?!constructor$)[a-z]+(-[a-z]+)*$/)
  .describe('One of the answers of framework.yaml, such as no, rather-no, mixed, rather-yes, yes; or unknown')

/** An EDTF date; a bare year may be written as a number. */
export const date = z
  .union([z.int().min(1000).max(2999), z.string().regex(new RegExp(EDTF_PATTERN))])
  .transform(String)
  .describe('EDTF: 1969, 1969-12, 1969-12-03, 1971-07-09/1971-07-11; ~ approximate, ? uncertain')

/** A calendar day. */
export const day = z
  .string()
  .regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .describe('YYYY-MM-DD')

/** A web address, of the characters that RFC 3986 allows without the apostrophe. */
const address = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[A-Za-z0-9._~:/?#@!$&()*+,;=%[\]-]+$/)

/** A key that may be left out; null in the model. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().transform((value) => value ?? null)
}

/** A list that may be left out; empty in the model. */
export function optionalList<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .optional()
    .transform((value) => value ?? [])
}

/** An object that refuses keys it does not know; the message is the list of those it does. */
export function strict<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined
      return known.join(', ')
    },
  })
}

/** Ids of the sources that an item rests on. */
export const citations = z.array(id).min(1)

/** A map whose keys are ids. */
export function mapOf<T extends z.ZodType>(value: T) {
  return z.record(key, value)
}

export const source = strict({
  author: prose,
  title: prose,
  publisher: prose,
  year: z.int().min(1000).max(2999),
  date: optional(date),
  url: optional(address),
})
