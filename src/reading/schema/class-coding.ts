import * as z from 'zod/mini'
import { key, prose, strict } from './primitives.ts'

const episode = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))

const decision = strict({ episode, question: key, answer: z.unknown(), reason: prose })

/** A coding in its own file: an answer to each condition and to the outcome for each episode, in any spelling. */
export const classCodingSchema = strict({
  label: prose,
  text: prose,
  episodes: z.record(episode, z.record(key, z.unknown())),
  decisions: z.optional(z.array(decision)),
})
