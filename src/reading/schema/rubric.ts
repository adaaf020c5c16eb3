import * as z from 'zod/mini'
import { BASES } from '../../model/rubric.ts'
import { id, key, strict } from './primitives.ts'

const worth = z.number().check(z.minimum(0), z.maximum(1000))
const points = strict({ same: worth, 'one-step-off': worth })

/** The format of a rubric; every key is optional. */
export const rubricSchema = strict({
  default: z.optional(points),
  points: z.optional(z.record(key, points)),
  codings: z.optional(z.array(id).check(z.minLength(1))),
  base: z.optional(z.enum(BASES)),
  'out-of': z.optional(z.number().check(z.positive(), z.maximum(10000))),
})
