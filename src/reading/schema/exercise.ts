import * as z from 'zod/mini'
import { channel, datedItem, evidence } from './case.ts'
import { about, citations, date, day, id, mapOf, named, optionalList, prose, strict } from './primitives.ts'
import { source } from './source.ts'

const view = strict({
  by: about(prose, 'Who holds it.'),
  text: about(prose, 'What they say, in words of your own.'),
  sources: citations,
})

/** An open exercise file: evidence without codes. */
export const exerciseSchema = strict({
  id: about(id, 'The name of the file without .yaml.'),
  title: about(prose, 'A short noun phrase.'),
  president: about(prose, 'The full name.'),
  party: about(prose, 'The usual name of the party.'),
  from: about(day, 'First day, YYYY-MM-DD.'),
  'evidence-until': about(date, 'When the evidence ends: 2026, 2026-06, or 2026-06-03.'),
  summary: about(prose, 'The situation in a few sentences.'),
  evidence: named(
    'evidence-by-condition',
    mapOf(z.array(evidence).check(z.minLength(1))),
    'Condition → dated evidence. A condition can be missing.',
  ),
  channels: about(z.array(channel).check(z.minLength(1)), 'How the two sides talked.'),
  views: about(optionalList(view), 'What experts say about it.'),
  timeline: about(z.array(strict(datedItem)).check(z.minLength(1)), 'What happened when, in chronological order.'),
  questions: about(z.array(prose).check(z.minLength(1)), 'Questions to discuss.'),
  sources: about(mapOf(source), 'Works cited, by id.'),
}).check(z.describe('An open case of a library: evidence without codes, for the reader to code.'))

export type WrittenExercise = z.infer<typeof exerciseSchema>
