import * as z from 'zod/mini'
import { channel, datedItem, evidence } from './case.ts'
import { citations, date, day, id, mapOf, optionalList, prose, source, strict } from './primitives.ts'

const view = strict({ by: prose, text: prose, sources: citations })

/** An open exercise file: evidence without codes. */
export const exerciseSchema = strict({
  id,
  title: prose,
  president: prose,
  party: prose,
  from: day,
  'evidence-until': date,
  summary: prose,
  evidence: mapOf(z.array(evidence).check(z.minLength(1))),
  channels: z.array(channel).check(z.minLength(1)),
  views: optionalList(view),
  timeline: z.array(strict(datedItem)).check(z.minLength(1)),
  questions: z.array(prose).check(z.minLength(1)),
  sources: mapOf(source),
}).check(z.describe('An open case of a library: evidence without codes, for the reader to code.'))

export type WrittenExercise = z.infer<typeof exerciseSchema>
