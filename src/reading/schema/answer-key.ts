import * as z from 'zod/mini'
import { answer, id, optional, optionalList, prose, strict } from './primitives.ts'

const episode = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))
const unit = z.string().check(z.regex(/^[A-Z]{1,2}$/))

const assignment = strict({ coder: prose, check: optional(prose), units: z.array(unit) })

/** The answer key that `exercise packet` writes. Keys of earlier versions have no checks, nonce, or spares. */
export const answerKeySchema = strict({
  schemaVersion: z.literal(1),
  framework: strict({ id, digest: z.string() }),
  seed: prose,
  nonce: optional(prose),
  overlap: z.int().check(z.minimum(1)),
  units: z.array(
    strict({
      unit,
      episode,
      codings: z.record(id, strict({ answers: z.record(id, answer), outcome: answer })),
    }),
  ),
  assignments: z.array(assignment),
  spares: optionalList(assignment),
})
