import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { unit } from '../schema/class.ts'
import { answer, count, id, positive, schemaVersion, share, text } from '../schema/primitives.ts'
import { agreementResult } from './result.ts'

const coefficient = z.number().check(z.minimum(-1), z.maximum(1))
const scaleId = id.check(z.describe('A condition, or outcome'))

const reference = z.strictObject({
  coding: id,
  compared: count.check(z.describe('Answers that can be compared with the coding')),
  same: count,
  oneStepOff: count.check(z.describe('One step off on the scale of answers')),
})

const scale = z.strictObject({
  id: scaleId,
  tally: z.record(answer, count).check(z.describe('Answer → how often it was given')),
  units: count.check(z.describe('Units with two answers or more')),
  values: count.check(z.describe('Answers in these units')),
  percent: z
    .nullable(share)
    .check(z.describe('Share of the pairs of answers to a unit that are the same, from 0 to 1; null without a pair')),
  alpha: z
    .nullable(z.number().check(z.maximum(1)))
    .check(z.describe("Krippendorff's alpha for ordered answers; null when it is not defined")),
  interval: z
    .nullable(z.tuple([coefficient, coefficient]))
    .check(z.describe('95% jackknife interval of alpha over units; null when it is not defined')),
  reliability: z
    .nullable(z.enum(['reliable', 'tentative', 'unreliable']))
    .check(z.describe('reliable: 0.800 or more; tentative: 0.667 or more; null without an alpha')),
  references: z.array(reference).check(z.describe('How the answers compare with codings of the library')),
})

const spread = z.strictObject({
  unit,
  letter: z.nullable(text).check(z.describe('The letter of the unit in the packets; null if it has none')),
  scale: scaleId,
  answers: z.record(answer, positive).check(z.describe('Answer → how many coders gave it')),
  steps: positive.check(z.describe('Steps on the scale from the lowest answer to the highest')),
  meanSteps: z.number().check(z.positive(), z.describe('Mean steps between two coders')),
  codings: z.record(id, answer).check(z.describe('Coding → its answer')),
})

const unitTally = z.strictObject({
  unit,
  letter: z.nullable(text).check(z.describe('The letter of the unit in the packets; null if it has none')),
  coders: count.check(z.describe('Coders who answered something')),
  answers: z
    .record(id, z.record(answer, count))
    .check(z.describe('A condition, or outcome → answer → how often it was given')),
  blank: z.record(id, count).check(z.describe('A condition, or outcome → how many of the coders left it open')),
})

const pair = z.strictObject({
  coders: z.tuple([text, text]),
  shared: positive.check(z.describe('Answers that both gave to the same question')),
  same: count.check(z.describe('Of these, how many are the same')),
})

export const published = publish(agreementResult)(
  z
    .strictObject({
      schemaVersion,
      coders: z.array(text).check(z.describe('Pseudonyms')),
      units: z.array(unit),
      rows: count.check(z.describe('Rows of answers, one for each coder and unit')),
      scales: z.array(scale).check(z.describe('The conditions, then the outcome')),
      tallies: z.array(unitTally).check(z.describe('What was answered about each unit')),
      spreads: z.array(spread).check(z.describe('Where coders disagree, the widest first')),
      pairs: z.array(pair).check(z.describe('Coders who share an answer; none with more than 50 coders')),
    })
    .check(
      z.describe('How far coders agree. Printed by "backroom exercise agree" and "backroom exercise agree --tally".'),
    ),
)
