import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { unit } from '../schema/class.ts'
import { answer, count, id, schemaVersion, text } from '../schema/primitives.ts'
import { adjudicationResult } from './result.ts'

const scale = id.check(z.describe('A condition, or outcome'))

const question = z.strictObject({
  scale,
  coders: z.record(answer, z.array(text)).check(z.describe('Answer → the coders who gave it')),
  standing: z
    .enum(['decided', 'open', 'split', 'agreed'])
    .check(z.describe('decided by the class; open: no answer, or a tie; split: coders differ; or agreed')),
  median: answer.check(z.describe('unknown if it is a tie, or if nobody answered')),
  tie: z.nullable(z.tuple([answer, answer])).check(z.describe('The two middle answers; null if they are the same')),
  answer: answer.check(z.describe('What counts: the decision, or else the median')),
  reason: z.nullable(text).check(z.describe('Why the class decided so; null if nothing was decided')),
})

const decision = z.strictObject({ episode: unit, scale, answer, reason: text })

const verdicts = z.array(id)

export const published = publish(adjudicationResult)(
  z
    .strictObject({
      schemaVersion,
      coders: count,
      units: z
        .array(
          z.strictObject({
            unit,
            letter: z.nullable(text).check(z.describe('The letter of the unit in the packets; null if it has none')),
            questions: z.array(question).check(z.describe('The conditions, then the outcome')),
            before: verdicts.check(z.describe('The verdicts that are possible with the medians')),
            after: verdicts.check(z.describe('The verdicts that are possible with what counts')),
            changed: z.boolean().check(z.describe('Do the decisions change the verdict?')),
          }),
        )
        .check(z.describe('In the order of their letters')),
      decisions: z
        .array(decision)
        .check(
          z.describe('All decisions in the order in which they were made; of two on one question, the later counts'),
        ),
    })
    .check(z.describe('What a class answered and decided. Printed by "backroom exercise adjudicate".')),
)
