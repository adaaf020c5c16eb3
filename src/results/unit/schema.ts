import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { blindUnit } from '../schema/class.ts'
import { schemaVersion } from '../schema/primitives.ts'
import { unitResult } from './result.ts'

export const published = publish(unitResult)(
  z
    .strictObject({ schemaVersion, ...blindUnit })
    .check(
      z.describe('The evidence on one episode, without its name. Printed by "backroom exercise start --evidence".'),
    ),
)
