import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { names } from '../schema/figures.ts'
import { count, schemaVersion, text } from '../schema/primitives.ts'
import { calibrationResult } from './result.ts'

export const published = publish(calibrationResult)(
  z
    .strictObject({
      schemaVersion,
      source: text.check(z.describe('The file')),
      logOdds: z.enum(['qca', 'fsqca']).check(z.describe('Membership at the outer anchors: 0.95, or log odds of 3')),
      recipe: z
        .array(z.strictObject({ set: text, spec: text }))
        .check(z.describe('Each set and how it was made, as --set takes it')),
      keep: names.check(
        z.describe('The columns copied as they are (--keep). With them, the recipe makes the same table'),
      ),
      cases: z.array(
        z.strictObject({
          case: text,
          memberships: z
            .record(text, z.number())
            .check(z.describe('Set → membership, or the value of a multi-value set')),
          kept: z.record(text, z.string()).check(z.describe('Column → its text in the file (--keep)')),
        }),
      ),
      leftOut: names.check(z.describe('Headings of the other columns of the file')),
      skewness: z.array(
        z.strictObject({
          set: text,
          above: count.check(z.describe('Cases above 0.5')),
          cases: count,
          ambiguous: names.check(z.describe('Cases at exactly 0.5')),
          skewed: z.boolean(),
        }),
      ),
      proposals: z
        .array(z.strictObject({ set: text, thresholds: z.array(z.number()) }))
        .check(z.describe('Thresholds that the values themselves suggest: no calibration')),
    })
    .check(z.describe('Raw values as set memberships. Printed by "backroom calibrate".')),
)
