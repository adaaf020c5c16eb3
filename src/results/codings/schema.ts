import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { codingRow } from '../schema/class.ts'
import { schemaVersion } from '../schema/primitives.ts'
import { codingsResult } from './result.ts'

export const published = publish(codingsResult)(
  z
    .strictObject({ schemaVersion, rows: z.array(codingRow).check(z.describe('One for each coder and unit')) })
    .check(z.describe('What coders answered. Printed by "backroom exercise collect".')),
)
