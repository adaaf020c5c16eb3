import * as z from 'zod/mini'
import { INITIATE, ROLES } from '../../model/framework.ts'
import { answer, id, key, mapOf, optional, prose, source, strict } from './primitives.ts'

/** Six places at most, so that 1 minus a membership is as exact as the membership. */
const membership = z.number().check(
  z.minimum(0),
  z.maximum(1),
  z.refine((value) => Number(value.toFixed(6)) === value, 'has more than six decimal places'),
)

const anchor = strict({ text: prose, example: optional(prose) })

const wording = strict({ met: prose, 'not-met': prose, undecided: prose, unknown: prose })

const condition = strict({
  id: key,
  label: prose,
  question: prose,
  role: z.enum(ROLES),
  passages: prose,
  memberships: z.record(answer, membership),
  anchors: z.record(answer, anchor),
  wording,
})

const outcome = strict({
  label: prose,
  question: prose,
  memberships: z.record(answer, membership),
  anchors: z.record(answer, anchor),
  wording,
  counts: prose,
  'does-not-count': prose,
})

const verdict = strict({
  id: key,
  label: prose,
  initiate: z.enum(INITIATE),
  pattern: mapOf(z.enum(['met', 'not-met'])),
  indicates: prose,
  meaning: prose,
  passages: prose,
})

/** `framework.yaml` as it is written. */
export const frameworkSchema = strict({
  id,
  title: prose,
  question: prose,
  source,
  about: prose,
  limits: prose,
  answers: z.record(answer, prose),
  conditions: z.array(condition).check(z.minLength(2), z.maxLength(8)),
  outcome,
  verdicts: z.array(verdict).check(z.minLength(1), z.maxLength(64)),
  headlines: strict({ yes: prose, 'not-yet': prose, no: prose, undetermined: prose }),
  codings: z
    .catchall(z.object({ default: id }), strict({ label: prose, text: prose }))
    .check(z.describe('Coding id → label and text; `default` names the one used when none is asked for')),
}).check(z.describe('The conditions, answers and verdicts of a library.'))

export type WrittenFramework = z.infer<typeof frameworkSchema>
