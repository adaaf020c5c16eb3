import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { blindUnit } from '../schema/class.ts'
import { schemaVersion } from '../schema/primitives.ts'
import type { ShownUnit } from './result.ts'

export const schema = describes<ShownUnit>()(
  z
    .strictObject({ schemaVersion, ...blindUnit })
    .check(
      z.describe('The evidence on one episode, without its name. Printed by "backroom exercise start --evidence".'),
    ),
)
