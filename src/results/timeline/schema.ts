import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { datedItem } from '../schema/case.ts'
import { fullId, schemaVersion } from '../schema/primitives.ts'
import { timelineResult } from './result.ts'

export const published = publish(timelineResult)(
  z
    .strictObject({
      schemaVersion,
      events: z.array(z.strictObject({ of: fullId, ...datedItem })).check(z.describe('In order of time')),
    })
    .check(z.describe('Events of several cases. Printed by "backroom cases timeline".')),
)
