import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { count, schemaVersion, text } from '../schema/primitives.ts'
import { gradesResult } from './result.ts'

const grade = z.strictObject({
  coder: text.check(z.describe('A pseudonym')),
  points: z.number().check(z.describe('Out of outOf, to hundredths')),
  outOf: z.number(),
  same: count.check(z.describe('Answers that are the same as in the key')),
  oneStepOff: count.check(z.describe('Answers one step off on the scale')),
  further: count.check(z.describe('Answers further off')),
  unsure: count.check(z.describe('Answers that are "unknown"')),
  missing: count.check(z.describe('Answers not given')),
})

export const published = publish(gradesResult)(
  z
    .strictObject({ schemaVersion, grades: z.array(grade).check(z.describe('By coder')) })
    .check(z.describe('How each coder compares with the key. Printed by "backroom exercise grade".')),
)
