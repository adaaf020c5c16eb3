import * as z from 'zod'
import { id, key, strict } from './primitives.ts'

const points = strict({ same: z.number().min(0).max(1000), 'one-step-off': z.number().min(0).max(1000) })

/** A rubric as a teacher writes it; each key can be left out. */
export const rubricSchema = strict({
  default: points.optional(),
  points: z.record(key, points).optional(),
  codings: z.array(id).min(1).optional(),
  'out-of': z.number().positive().max(10000).optional(),
})
