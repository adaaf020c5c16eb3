import * as z from 'zod/mini'
import { answer, answers, id, named, positive, text } from './primitives.ts'

/** What several results of a class have in common. */

export const unit = text.check(z.describe('A letter of the packet; or CASE/EPISODE, or an open exercise'))

const packet = text.check(z.describe('The set of packets, such as p1a2b3c4d; open for answers without packets'))

export const codingRow = named(
  'codingRow',
  z.strictObject({
    coder: text.check(z.describe('A pseudonym')),
    packet,
    unit,
    answers: answers.check(z.describe('Condition → answer; what was not answered is missing')),
    outcome: z.nullable(answer).check(z.describe('The predicted outcome; null when nothing was predicted')),
    saved: z
      .exactOptional(text)
      .check(z.describe('When it was saved, such as 2026-11-29T10:00:00Z; missing if the row does not say')),
    check: z
      .exactOptional(text)
      .check(z.describe('What only the packet of this coder holds; missing in rows typed by hand')),
  }),
)

export const blindUnit = {
  unit: text.check(z.describe('A letter')),
  evidence: z
    .record(
      id,
      z.array(
        z.strictObject({
          when: z
            .union([positive, z.enum(['before', 'later'])])
            .check(z.describe('The year of the episode, counted from 1; or before the episode, or later')),
          text: text.check(z.describe('With names, dates, and other revealing words replaced')),
        }),
      ),
    )
    .check(z.describe('Condition → evidence, in order of time')),
}
