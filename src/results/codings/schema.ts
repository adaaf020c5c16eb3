import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { codingRow } from '../schema/class.ts'
import { schemaVersion } from '../schema/primitives.ts'
import type { Codings } from './result.ts'

export const schema = describes<Codings>()(
  z
    .strictObject({ schemaVersion, rows: z.array(codingRow).check(z.describe('One for each coder and unit')) })
    .check(z.describe('What coders answered. Printed by "backroom exercise collect".')),
)
