import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { indication } from '../schema/episode.ts'
import { schemaVersion } from '../schema/primitives.ts'
import type { AssessedRecords } from './result.ts'

const record = z
  .looseObject({
    headline: z.exactOptional(indication.headline),
    channel: z.exactOptional(indication.channel),
    possible: z.exactOptional(indication.possible),
    degrees: z.exactOptional(indication.degrees),
  })
  .check(
    z.describe(
      "The record's own fields, then what its answers indicate. --fields may leave these out; --full adds those of an assessment",
    ),
  )

export const schema = describes<AssessedRecords>()(
  z
    .strictObject({ schemaVersion, records: z.array(record).check(z.describe('In the order they were read')) })
    .check(
      z.describe('Many sets of answers. Printed by "backroom batch --format json"; NDJSON has one record a line.'),
    ),
)
