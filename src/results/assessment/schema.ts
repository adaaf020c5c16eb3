import * as z from 'zod/mini'
import { ROLES } from '../../model/framework.ts'
import { publish } from '../published.ts'
import { account, differences, indication, outcome, reference, similarity } from '../schema/episode.ts'
import {
  answer,
  answers,
  count,
  digest,
  fullId,
  headline,
  id,
  interval,
  named,
  requirement,
  schemaVersion,
  state,
  text,
  weight,
  weights,
} from '../schema/primitives.ts'
import { assessmentResult } from './result.ts'

const tally = named('tally', z.strictObject({ count, episodes: z.array(fullId).check(z.describe('In order of date')) }))

const precedent = z.strictObject({
  ...reference,
  similarity: similarity.check(
    z.describe('1 minus the weighted mean difference of memberships; null when no condition can be compared'),
  ),
  compared: count.check(z.describe('Conditions answered on both sides; those of weight 0 do not count')),
  sameConfiguration: z
    .boolean()
    .check(z.describe('Is each condition met in both, or in neither? Those of weight 0 do not count')),
  differences,
  answers,
  outcome,
})

const scenario = z.strictObject({
  ...reference,
  ...account,
  outcome,
  coded: z
    .strictObject({ answers, ...indication })
    .check(z.describe("The episode's own codes and what they indicate, before any replacement")),
  replaced: z.array(id).check(z.describe('Conditions whose codes were replaced by other answers')),
  otherCodings: z.array(
    z.strictObject({
      coding: id,
      differences: z.array(
        z.strictObject({
          condition: id,
          answer: answer.check(z.describe('In the coding that is assessed')),
          other: answer.check(z.describe('In this coding')),
        }),
      ),
      outcome,
      ...indication,
    }),
  ),
})

const hinge = z.strictObject({
  condition: id,
  outcomes: z.array(
    z.strictObject({
      answer: answer.check(z.describe('If this were the answer')),
      headline,
      channel: indication.channel,
    }),
  ),
})

const record = z.strictObject({
  configuration: z
    .nullable(z.record(id, requirement))
    .check(
      z.describe(
        'Condition → met or not; null when an answer leaves one undecided or unknown. Those of weight 0 do not count',
      ),
    ),
  opened: tally.check(z.describe('Episodes in which the outcome was present')),
  notOpened: tally.check(z.describe('Episodes in which it was absent')),
  undecided: tally.check(z.describe('Episodes in which it was neither')),
})

const change = z.strictObject({
  verdict: id,
  steps: count.check(z.describe('Total steps on the scale of answers; giving an unknown answer counts 1')),
  answers: z.record(id, z.array(answer)).check(z.describe('Condition → answers, any of which is enough')),
})

const among = z.strictObject({
  party: z.nullable(text),
  years: z
    .nullable(z.strictObject({ from: z.int(), until: z.int() }))
    .check(z.describe('Both included; an episode that touches them counts')),
  verdict: z.nullable(text).check(z.describe('A headline or a verdict that the framework indicates')),
  outcome: z.nullable(text).check(z.describe('An answer, or a state')),
})

const stability = z.strictObject({
  first: z
    .array(
      z.strictObject({
        condition: id,
        direction: z
          .enum(['lower', 'higher'])
          .check(z.describe('Is that weight lower or higher than the present one?')),
        weight: weight.check(z.describe('The nearest such weight; the episode is first at it or just past it')),
        episode: fullId,
      }),
    )
    .check(z.describe('Weights of one condition that give first place to another episode; empty when there is none')),
  record: z
    .array(id)
    .check(z.describe('Conditions without which the record changes; or with which, if they have weight 0 now')),
})

export const published = publish(assessmentResult)(
  z
    .strictObject({
      schemaVersion,
      framework: z.strictObject({
        id,
        digest: digest.check(z.describe('SHA-256 of the files of the framework and the cases')),
      }),
      coding: id.check(z.describe('The coding that the precedents follow')),
      scenario: z
        .nullable(scenario)
        .check(z.describe('The episode whose codes are assessed; null when answers were given without one')),
      answers,
      conditions: z.array(
        z.strictObject({
          id,
          answer,
          membership: interval.check(z.describe('Lowest and highest membership that the answer allows')),
          state,
          role: z.enum(ROLES),
        }),
      ),
      ...indication,
      hingesOn: z.array(hinge).check(z.describe('Open conditions that the verdict depends on')),
      precedents: z.array(precedent).check(z.describe('The most similar first')),
      record: record.check(z.describe('What happened in the episodes with the same pattern of conditions')),
      changes: z
        .array(change)
        .check(z.describe('The smallest changes of answers that make a verdict the only possible one')),
      weights,
      among: z.nullable(among).check(z.describe('Which episodes may be precedents; null for all')),
      stability: z
        .nullable(stability)
        .check(
          z.describe(
            'What another weight of one condition, from 0 without an upper limit, would change; null without weights and filters',
          ),
        ),
    })
    .check(z.describe('One set of answers, what they indicate, and the precedents. Printed by "backroom assess".')),
)
