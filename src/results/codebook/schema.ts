import * as z from 'zod/mini'
import { ROLES } from '../../model/framework.ts'
import { publish } from '../published.ts'
import { answer, id, named, schemaVersion, share, text } from '../schema/primitives.ts'
import { codebookResult } from './result.ts'

const scale = {
  label: text,
  short: z.nullable(text).check(z.describe('A short label for the heading of a narrow column')),
  question: text,
  memberships: named('memberships', z.record(answer, share).check(z.describe('Answer → membership'))),
  anchors: named(
    'anchors',
    z
      .record(answer, z.strictObject({ text, example: z.nullable(text) }))
      .check(z.describe('Answer → when to choose it, with an example')),
  ),
  wording: named(
    'wording',
    z
      .strictObject({ met: text, 'not-met': text, undecided: text, unknown: text })
      .check(z.describe('State → the clause for it')),
  ),
}

const rule = z.strictObject({
  about: text,
  tests: z
    .array(
      z.strictObject({
        id,
        question: text,
        values: z
          .record(id, z.strictObject({ score: share, text }))
          .check(z.describe('Value → how far the contact passes: 1 in full, 0.5 in part, 0 not')),
      }),
    )
    .check(z.describe('Asked of every contact')),
  rows: z
    .array(z.strictObject({ answer, when: z.record(id, share), sum: z.number() }))
    .check(z.describe('The first row whose scores and least sum apply gives the code')),
  without: answer.check(z.describe('The code of an episode without any contact')),
  codings: z.array(id).check(z.describe('The codings that follow the rule')),
})

const passages = text.check(z.describe('Paragraphs of the article, such as P3, P8-P10'))

export const published = publish(codebookResult)(
  z
    .strictObject({
      schemaVersion,
      framework: id,
      answers: z.record(answer, text).check(z.describe('Answer → label, from least to most; without unknown')),
      conditions: z.array(z.strictObject({ ...scale, id, role: z.enum(ROLES), passages })),
      outcome: z.strictObject({
        ...scale,
        counts: text.check(z.describe('What counts as the outcome')),
        doesNotCount: text.check(z.describe('What does not')),
        rule: z.nullable(rule).check(z.describe('How the code follows from the channels; null without a rule')),
      }),
      context: z
        .array(z.strictObject({ id, label: text, question: text, passages, note: text }))
        .check(z.describe('What the source weighs beside the conditions; it is not coded')),
    })
    .check(z.describe('The questions of a framework and how to answer them. Printed by "backroom cases codebook".')),
)
