import * as z from 'zod/mini'
import { CONDITION_STATES, INITIATE, ROLES } from '../../model/framework.ts'
import { id } from '../../reading/schema/primitives.ts'

/**
 * What the program prints as JSON, for the published JSON Schemas. A test holds real output to them;
 * nothing is read with them.
 */
const share = z.number().check(z.minimum(0), z.maximum(1))
const count = z.int().check(z.minimum(0))
const positive = z.int().check(z.minimum(1))
const interval = z.tuple([share, share]).check(z.describe('lowest and highest possible value'))
const answer = z.string()
const headline = z.enum([...INITIATE, 'undetermined'])
const day = z.string().check(z.describe('YYYY-MM-DD'))
const period = z.strictObject({ from: day, until: day })
const outcome = z.strictObject({ answer, state: z.enum(CONDITION_STATES) })
const answers = z.record(id, answer).check(z.describe('condition → answer'))
const tally = z.strictObject({ count, episodes: z.array(z.string()).check(z.describe('CASE/EPISODE, by date')) })

const indication = {
  headline,
  channel: z.nullable(id).check(z.describe('the only possible verdict, or null when there are several')),
  possible: z.array(id).check(z.minLength(1), z.describe('possible verdicts, the highest degree first')),
  degrees: z.record(id, interval).check(z.describe('verdict → degree of membership')),
}

const reference = {
  case: id,
  episode: id,
  president: z.string(),
  title: z.string(),
  period,
  result: z.string().check(z.describe('what happened, in one sentence')),
}

const precedent = z.strictObject({
  ...reference,
  similarity: z
    .nullable(share)
    .check(z.describe('1 - mean difference of memberships; null when nothing can be compared')),
  compared: count.check(z.describe('conditions answered on both sides')),
  sameConfiguration: z.boolean(),
  differences: z.array(z.strictObject({ condition: id, answer, precedent: answer, difference: share })),
  answers,
  outcome,
})

const scenario = z.strictObject({
  ...reference,
  outcome,
  replaced: z.array(id).check(z.describe('conditions whose codes other answers replace')),
  otherCodings: z.array(
    z.strictObject({
      coding: id,
      differences: z.array(z.strictObject({ condition: id, answer, other: answer })),
      outcome,
      ...indication,
    }),
  ),
})

export const assessmentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  framework: z.strictObject({ id, digest: z.string().check(z.describe('SHA-256 of the framework and the cases')) }),
  coding: id,
  scenario: z.nullable(scenario).check(z.describe('the episode whose codes are assessed')),
  answers,
  conditions: z.array(
    z.strictObject({ id, answer, membership: interval, state: z.enum(CONDITION_STATES), role: z.enum(ROLES) }),
  ),
  ...indication,
  hingesOn: z.array(
    z.strictObject({
      condition: id,
      outcomes: z.array(z.strictObject({ answer, headline, channel: z.nullable(id) })),
    }),
  ),
  precedents: z.array(precedent),
  record: z.strictObject({
    configuration: z.nullable(z.record(id, z.enum(['met', 'not-met']))),
    opened: tally,
    notOpened: tally,
    undecided: tally,
  }),
  changes: z.array(
    z.strictObject({
      verdict: id,
      steps: count,
      answers: z.record(id, z.array(answer)).check(z.describe('condition → answers that serve equally')),
    }),
  ),
})

export const checkSchema = z.strictObject({
  schemaVersion: z.literal(1),
  files: count,
  errors: count,
  warnings: count,
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      hint: z.nullable(z.string()),
      location: z.strictObject({
        file: z.string(),
        line: positive,
        column: positive,
        length: positive,
        text: z.string().check(z.describe('the source line')),
      }),
    }),
  ),
})
