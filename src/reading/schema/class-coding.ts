import * as z from 'zod/mini'
import { key, prose, strict } from './primitives.ts'

const episode = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))

/** A coding in a file of its own: an answer on each condition and on the outcome, by episode, in any spelling. */
export const classCodingSchema = strict({
  label: prose,
  text: prose,
  episodes: z.record(episode, z.record(key, z.unknown())),
})
