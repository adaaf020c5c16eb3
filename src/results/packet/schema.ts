import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { blindUnit } from '../schema/class.ts'
import { digest, schemaVersion, text } from '../schema/primitives.ts'
import { packetResult } from './result.ts'

export const published = publish(packetResult)(
  z
    .strictObject({
      schemaVersion,
      packet: text.check(z.describe('The set of packets, such as p1a2b3c4d')),
      coder: text.check(z.describe('A pseudonym')),
      check: text.check(z.describe('What only this packet holds; it goes into the rows that are handed in')),
      keyDigest: digest.check(z.describe('SHA-256 of the file of the answer key')),
      units: z.array(z.strictObject(blindUnit)),
    })
    .check(z.describe('What one coder is given. Printed by "backroom exercise packet".')),
)
