import * as z from 'zod/mini'
import { answer, answers, headline, id, interval, named, period, share, state, text } from './primitives.ts'

/** What several results say about an episode or a set of answers. */

/** What a set of answers indicates. */
export const indication = {
  headline,
  channel: z.nullable(id).check(z.describe('The only possible verdict; null when several are possible')),
  possible: z.array(id).check(z.minLength(1), z.describe('Possible verdicts, the highest degree first')),
  degrees: z.record(id, interval).check(z.describe('Verdict → degree of membership')),
}

export const outcome = named('outcome', z.strictObject({ answer, state }).check(z.describe('What happened, as coded')))

/** What a coding says about an episode. */
export const account = {
  result: text.check(z.describe('What happened, in one sentence')),
  conclusion: z.nullable(text).check(z.describe("The source's own answer about the episode")),
  comment: z.nullable(text).check(z.describe("The case file's note on that answer")),
  outlook: z.nullable(text).check(z.describe('What the source expects to follow')),
  inferred: z.boolean().check(z.describe('Is the outcome inferred, and not stated?')),
}

/** How results identify an episode. */
export const reference = {
  case: id,
  episode: id,
  library: text.check(z.describe('Where it is from: shipped, or the folder as it was named')),
  president: text,
  title: text,
  period,
  result: account.result,
}

/** What a set of answers indicates, without degrees. */
export const verdict = { headline, channel: indication.channel, possible: indication.possible }

export const codedEpisode = {
  ...reference,
  party: text,
  coding: id,
  answers,
  outcome,
  ...verdict,
  asIndicated: z
    .nullable(z.boolean())
    .check(z.describe('Did the outcome match the framework? Null when one of the two is undecided')),
}

export const episodeRow = named('episode', z.strictObject(codedEpisode))

export const similarity = z
  .nullable(share)
  .check(z.describe('1 minus the mean difference of memberships; null when no condition can be compared'))

export const differences = named(
  'differences',
  z.array(
    z.strictObject({
      condition: id,
      answer,
      precedent: answer,
      difference: share.check(z.describe('Difference of the two memberships')),
    }),
  ),
)

/** Coding → what it says about an episode. */
export const codings = z
  .record(id, z.strictObject({ answers, outcome: answer }))
  .check(z.describe('Coding → its answers'))
