import * as z from 'zod/mini'
import { key, prose, strict } from './primitives.ts'

const episode = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))

/** A coding in its own file: an answer to each condition and to the outcome for each episode, in any spelling. */
export const classCodingSchema = strict({
  label: prose,
  text: prose,
  episodes: z.record(episode, z.record(key, z.unknown())),
})
