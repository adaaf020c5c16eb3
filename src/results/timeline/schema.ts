import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { datedItem } from '../schema/case.ts'
import { fullId, schemaVersion } from '../schema/primitives.ts'
import type { Timeline } from './result.ts'

export const schema = describes<Timeline>()(
  z
    .strictObject({
      schemaVersion,
      events: z.array(z.strictObject({ of: fullId, ...datedItem })).check(z.describe('In order of time')),
    })
    .check(z.describe('Events of several cases. Printed by "backroom cases timeline".')),
)
