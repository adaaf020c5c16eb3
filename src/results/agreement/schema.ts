import * as z from 'zod/mini'
import { id } from '../../reading/schema/primitives.ts'

/**
 * What the exercise prints as JSON, for the published JSON Schema. A test holds real output to it; nothing is
 * read with it.
 */
const share = z.number().check(z.minimum(0), z.maximum(1))
const count = z.int().check(z.minimum(0))
const positive = z.int().check(z.minimum(1))
const coefficient = z.number().check(z.minimum(-1), z.maximum(1))

const scale = z.strictObject({
  id: id.check(z.describe('a condition, or outcome')),
  tally: z.record(z.string(), count).check(z.describe('answer → how often it was given')),
  units: count.check(z.describe('units with two answers or more')),
  values: count.check(z.describe('answers in these units')),
  percent: z.nullable(share).check(z.describe('share of the pairs of answers to a unit that are the same')),
  alpha: z
    .nullable(z.number().check(z.maximum(1)))
    .check(z.describe("ordinal Krippendorff's alpha; null when it is not defined")),
  interval: z.nullable(z.tuple([coefficient, coefficient])).check(z.describe('95 % jackknife interval over units')),
  reliability: z.nullable(z.enum(['reliable', 'tentative', 'unreliable'])),
  references: z.array(z.strictObject({ coding: id, compared: count, same: count, oneStepOff: count })),
})

export const agreementSchema = z.strictObject({
  schemaVersion: z.literal(1),
  coders: z.array(z.string()),
  units: z.array(z.string()).check(z.describe('letters, or CASE/EPISODE')),
  rows: count,
  scales: z.array(scale),
  spreads: z
    .array(
      z.strictObject({
        unit: z.string(),
        scale: id,
        answers: z.record(z.string(), positive),
        steps: positive,
        meanSteps: z.number().check(z.positive()),
        codings: z.record(id, z.string()),
      }),
    )
    .check(z.describe('the widest first')),
  pairs: z
    .array(z.strictObject({ coders: z.tuple([z.string(), z.string()]), shared: positive, same: count }))
    .check(z.describe('pairs that share an answer; none with more than 50 coders')),
})
