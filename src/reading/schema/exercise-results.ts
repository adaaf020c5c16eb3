import * as z from 'zod'
import { id } from './primitives.ts'

/**
 * What the exercise prints as JSON, for the published JSON Schema. A test holds real output to it; nothing is
 * read with it.
 */
const share = z.number().min(0).max(1)
const count = z.int().min(0)
const coefficient = z.number().min(-1).max(1)

const scale = z.strictObject({
  id: id.describe('a condition, or outcome'),
  tally: z.record(z.string(), count).describe('answer → how often it was given'),
  units: count.describe('units with two answers or more'),
  values: count.describe('answers in these units'),
  percent: share.nullable().describe('share of the pairs of answers to a unit that are the same'),
  alpha: z.number().max(1).nullable().describe("ordinal Krippendorff's alpha; null when it is not defined"),
  interval: z.tuple([coefficient, coefficient]).nullable().describe('95 % jackknife interval over units'),
  reliability: z.enum(['reliable', 'tentative', 'unreliable']).nullable(),
  references: z.array(z.strictObject({ coding: id, compared: count, same: count, oneStepOff: count })),
})

export const agreementSchema = z.strictObject({
  schemaVersion: z.literal(1),
  coders: z.array(z.string()),
  units: z.array(z.string()).describe('letters, or CASE/EPISODE'),
  rows: count,
  scales: z.array(scale),
  spreads: z
    .array(
      z.strictObject({
        unit: z.string(),
        scale: id,
        answers: z.record(z.string(), z.int().min(1)),
        steps: z.int().min(1),
        meanSteps: z.number().positive(),
        codings: z.record(id, z.string()),
      }),
    )
    .describe('the widest first'),
  pairs: z.array(z.strictObject({ coders: z.tuple([z.string(), z.string()]), shared: z.int().min(1), same: count })),
})
