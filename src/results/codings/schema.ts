import * as z from 'zod/mini'
import { codingRow } from '../class-parts.ts'
import { describes } from '../described.ts'
import { schemaVersion } from '../primitives.ts'
import type { Codings } from './result.ts'

export const schema = describes<Codings>()(
  z
    .strictObject({ schemaVersion, rows: z.array(codingRow).check(z.describe('One for each coder and unit')) })
    .check(z.describe('What coders answered. Printed by "backroom exercise collect".')),
)
