import * as z from 'zod/mini'
import type { Packet } from '../../classroom/results.ts'
import { describes } from '../described.ts'
import { blindUnit } from '../schema/class.ts'
import { digest, schemaVersion, text } from '../schema/primitives.ts'

export const schema = describes<Packet>()(
  z
    .strictObject({
      schemaVersion,
      packet: text.check(z.describe('The set of packets, such as p1a2b3c4d')),
      coder: text.check(z.describe('A pseudonym')),
      keyDigest: digest.check(z.describe('SHA-256 of the file of the answer key')),
      units: z.array(z.strictObject(blindUnit)),
    })
    .check(z.describe('What one coder is given. Printed by "backroom exercise packet".')),
)
