import * as z from 'zod'
import { CONDITION_STATES, INITIATE, ROLES } from '../../model/framework.ts'
import { id } from './primitives.ts'

/**
 * What the program prints as JSON, for the published JSON Schemas. A test holds real output to them;
 * nothing is read with them.
 */
const share = z.number().min(0).max(1)
const interval = z.tuple([share, share]).describe('lowest and highest possible value')
const answer = z.string()
const headline = z.enum([...INITIATE, 'undetermined'])
const day = z.string().describe('YYYY-MM-DD')
const period = z.strictObject({ from: day, until: day })
const outcome = z.strictObject({ answer, state: z.enum(CONDITION_STATES) })
const answers = z.record(id, answer).describe('condition → answer')
const tally = z.strictObject({ count: z.int().min(0), episodes: z.array(z.string()).describe('CASE/EPISODE, by date') })

const indication = {
  headline,
  channel: id.nullable().describe('the only possible verdict, or null when there are several'),
  possible: z.array(id).min(1).describe('possible verdicts, the highest degree first'),
  degrees: z.record(id, interval).describe('verdict → degree of membership'),
}

const reference = {
  case: id,
  episode: id,
  president: z.string(),
  title: z.string(),
  period,
  result: z.string().describe('what happened, in one sentence'),
}

const precedent = z.strictObject({
  ...reference,
  similarity: share.nullable().describe('1 - mean difference of memberships; null when nothing can be compared'),
  compared: z.int().min(0).describe('conditions answered on both sides'),
  sameConfiguration: z.boolean(),
  differences: z.array(z.strictObject({ condition: id, answer, precedent: answer, difference: share })),
  answers,
  outcome,
})

const scenario = z.strictObject({
  ...reference,
  outcome,
  replaced: z.array(id).describe('conditions whose codes other answers replace'),
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
  framework: z.strictObject({ id, digest: z.string().describe('SHA-256 of the framework and the cases') }),
  coding: id,
  scenario: scenario.nullable().describe('the episode whose codes are assessed'),
  answers,
  conditions: z.array(
    z.strictObject({ id, answer, membership: interval, state: z.enum(CONDITION_STATES), role: z.enum(ROLES) }),
  ),
  ...indication,
  hingesOn: z.array(
    z.strictObject({
      condition: id,
      outcomes: z.array(z.strictObject({ answer, headline, channel: id.nullable() })),
    }),
  ),
  precedents: z.array(precedent),
  record: z.strictObject({
    configuration: z.record(id, z.enum(['met', 'not-met'])).nullable(),
    opened: tally,
    notOpened: tally,
    undecided: tally,
  }),
  changes: z.array(
    z.strictObject({
      verdict: id,
      steps: z.int().min(0),
      answers: z.record(id, z.array(answer)).describe('condition → answers that serve equally'),
    }),
  ),
})

export const checkSchema = z.strictObject({
  schemaVersion: z.literal(1),
  files: z.int().min(0),
  errors: z.int().min(0),
  warnings: z.int().min(0),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      hint: z.string().nullable(),
      location: z.strictObject({
        file: z.string(),
        line: z.int().min(1),
        column: z.int().min(1),
        length: z.int().min(1),
        text: z.string().describe('the source line'),
      }),
    }),
  ),
})
