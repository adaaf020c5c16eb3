import * as z from 'zod/mini'
import { id, prose, strict } from './primitives.ts'

const mask = strict({ words: z.array(prose).check(z.minLength(1)), as: prose })

/** A file of `blind/`: what hides a case from a class. */
export const blindSchema = strict({ id, masks: z.array(mask).check(z.minLength(1)) }).check(
  z.describe('Words in the evidence of a case that give it away, and what replaces them in a blind packet.'),
)

export type WrittenBlind = z.infer<typeof blindSchema>
