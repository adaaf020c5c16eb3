import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { count, fullId, id, requirement, schemaVersion, text } from '../schema/primitives.ts'
import { findingsResult } from './result.ts'

const scale = id.check(z.describe('A condition, or outcome'))

const finding = z.union([
  z
    .strictObject({ kind: z.literal('no-variation'), scale, state: requirement, cases: count })
    .check(z.describe('All settled cases are on one side, so the condition cannot explain a difference')),
  z
    .strictObject({ kind: z.literal('too-few'), scale, cases: count.check(z.describe('Settled cases')) })
    .check(z.describe('Fewer than two cases are settled: too few to see whether the condition varies')),
  z
    .strictObject({
      kind: z.literal('contradiction'),
      configuration: z.record(id, requirement).check(z.describe('Condition → met or not')),
      opened: z.array(fullId),
      notOpened: z.array(fullId),
    })
    .check(z.describe('A pattern of conditions with both outcomes')),
  z
    .strictObject({
      kind: z.literal('outcome-words'),
      unit: fullId,
      scale,
      words: text.check(z.describe('The words that give the outcome away')),
      text: text.check(z.describe('The passage with these words')),
    })
    .check(z.describe('The reasons for a condition mention the outcome')),
])

export const published = publish(findingsResult)(
  z
    .strictObject({
      schemaVersion,
      coding: id,
      cases: count.check(z.describe('Cases that the coding covers')),
      findings: z.array(finding),
    })
    .check(z.describe('Weak spots in a table of cases. Printed by "backroom exercise check".')),
)
