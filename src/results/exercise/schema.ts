import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { channels, citations, evidence, sources, timeline } from '../schema/case.ts'
import { date, day, id, schemaVersion, text } from '../schema/primitives.ts'
import type { ShownExercise } from './result.ts'

const view = z.strictObject({ by: text.check(z.describe('The observer')), text, sources: citations })

export const schema = describes<ShownExercise>()(
  z
    .strictObject({
      schemaVersion,
      id,
      title: text,
      president: text,
      party: text,
      from: day,
      evidenceUntil: date.check(z.describe('The last day that the evidence covers (EDTF)')),
      summary: text,
      evidence: z.record(id, evidence).check(z.describe('Condition → evidence for and against')),
      channels,
      views: z.array(view).check(z.describe('Where observers differ')),
      timeline,
      questions: z.array(text).check(z.describe('Questions for the reader')),
      sources,
    })
    .check(z.describe('An open exercise: evidence without codes. Printed by "backroom cases show".')),
)
