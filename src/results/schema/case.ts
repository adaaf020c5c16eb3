import * as z from 'zod/mini'
import { CHANNEL_KINDS } from '../../model/case.ts'
import { SOURCE_KINDS } from '../../model/source.ts'
import { date, id, named, text } from './primitives.ts'

/** What several results quote from the files of a library. */

export const citations = named('citations', z.array(id).check(z.describe('Ids of sources')))

export const source = {
  kind: z.enum(SOURCE_KINDS),
  authors: z.array(
    z.union([z.strictObject({ family: text, given: z.nullable(text) }), z.strictObject({ body: text })]),
  ),
  title: text,
  container: z.nullable(text).check(z.describe('What it is part of: the journal, newspaper, book or volume')),
  volume: z.nullable(text),
  number: z.nullable(text).check(z.describe('The number of an issue, a report or a law')),
  pages: z.nullable(text),
  publisher: z.nullable(text).check(z.describe('The publisher, or the archive')),
  year: z.int().check(z.describe('The year printed in the work')),
  date: z.nullable(date),
  url: z.nullable(text),
}

export const sources = z.record(id, z.strictObject(source)).check(z.describe('Source id → work'))

export const datedItem = {
  date,
  text,
  sources: citations,
  uncertain: z
    .nullable(text)
    .check(z.describe('Why the item is uncertain, or how sources conflict; null when it is certain')),
  outside: z
    .nullable(text)
    .check(z.describe('Why an item from outside the episode matters; null for an item from inside')),
}

export const timeline = named('timeline', z.array(z.strictObject(datedItem)).check(z.describe('Events')))

export const points = z.enum(['for', 'against']).check(z.describe('For the condition being met, or against it'))

export const evidence = named(
  'evidence',
  z.array(
    z.strictObject({
      ...datedItem,
      points,
    }),
  ),
)

export const channels = named(
  'channels',
  z.array(
    z.strictObject({
      kind: z.enum(CHANNEL_KINDS).check(z.describe('How the two sides spoke')),
      title: text,
      dates: date,
      people: z.array(text),
      initiator: text.check(z.describe('The id of one of the sides; or joint, or disputed')),
      tests: z.record(id, id).check(z.describe('Test of the outcome rule → value, or unknown')),
      secrecy: z.nullable(
        z.strictObject({
          from: text.check(z.describe('Who was not told')),
          until: z.nullable(text).check(z.describe('Until when, or how long; null when nobody knows')),
        }),
      ),
      result: text,
      sources: citations,
      uncertain: z.nullable(text).check(z.describe('What is uncertain about it; null when nothing is')),
    }),
  ),
)
