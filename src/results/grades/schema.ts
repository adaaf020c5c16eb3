import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { count, schemaVersion, text } from '../schema/primitives.ts'
import type { Grades } from './result.ts'

const grade = z.strictObject({
  coder: text.check(z.describe('A pseudonym')),
  points: z.number().check(z.describe('Out of outOf, to hundredths')),
  outOf: z.number(),
  same: count.check(z.describe('Answers that are the same as in the key')),
  oneStepOff: count.check(z.describe('Answers one step off on the scale')),
  further: count.check(z.describe('Answers further off')),
  missing: count.check(z.describe('Answers not given')),
})

export const schema = describes<Grades>()(
  z
    .strictObject({ schemaVersion, grades: z.array(grade).check(z.describe('By coder')) })
    .check(z.describe('How each coder compares with the key. Printed by "backroom exercise grade".')),
)
