import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { datedItem, points } from '../schema/case.ts'
import { answer, fullId, id, schemaVersion, text } from '../schema/primitives.ts'
import { evidenceResult } from './result.ts'

export const published = publish(evidenceResult)(
  z
    .strictObject({
      schemaVersion,
      evidence: z
        .array(
          z.strictObject({
            ...datedItem,
            points,
            of: fullId,
            coding: id,
            condition: id.check(z.describe('A condition, or outcome')),
            answer,
            references: z.array(text).check(z.describe('The works of sources, in the same order')),
          }),
        )
        .check(z.describe('In order of episode, coding, and condition')),
    })
    .check(z.describe('Dated evidence with the codes that it supports. Printed by "backroom cases evidence".')),
)
