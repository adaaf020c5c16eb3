import * as z from 'zod/mini'
import { PLACES } from '../../search/passage.ts'
import { publish } from '../published.ts'
import { citations, points } from '../schema/case.ts'
import { count, date, id, schemaVersion, text } from '../schema/primitives.ts'
import { searchResult } from './result.ts'

const term = z.strictObject({
  term: text.check(z.describe('As it was given')),
  passages: count.check(z.describe('How many of the passages that were searched have it')),
  nearest: z.nullable(text).check(z.describe('If none has it: the nearest words that one has; null if there are none')),
})

const hit = z.strictObject({
  of: text.check(z.describe('CASE/EPISODE, or the id of an open exercise')),
  president: text,
  title: text.check(z.describe('The title of the episode or exercise')),
  place: z.enum(PLACES).check(z.describe('Where in the case file the passage stands')),
  coding: z.nullable(id).check(z.describe('Null outside a coding')),
  condition: z.nullable(id).check(z.describe('A condition, or outcome; null outside a code')),
  points: z.nullable(points),
  date: z.nullable(date),
  excerpt: text.check(z.describe('The sentences of the passage that show every word')),
  marks: z
    .array(z.readonly(z.tuple([count, count])))
    .check(z.describe('Where in the excerpt the words stand: start and end in UTF-16 units')),
  text: text.check(z.describe('The whole passage')),
  sources: citations,
  references: z.array(text).check(z.describe('The works of sources, in the same order')),
})

export const published = publish(searchResult)(
  z
    .strictObject({
      schemaVersion,
      terms: z.array(term).check(z.describe('What was searched for, in the same order')),
      hits: z.array(hit).check(z.describe('The passages that have all terms, by episode, then date')),
    })
    .check(z.describe('Passages of case files with certain words. Printed by "backroom cases search".')),
)
