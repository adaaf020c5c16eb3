import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { channels, citations, evidence, sources, timeline } from '../schema/case.ts'
import { account } from '../schema/episode.ts'
import { answer, day, id, named, period, schemaVersion, text } from '../schema/primitives.ts'
import { caseResult } from './result.ts'

const { inferred: _, ...told } = account

const dispute = z.strictObject({
  answer,
  argument: text,
  by: z.nullable(text).check(z.describe('Who makes the argument; null when it is the case file itself')),
  sources: citations,
})

const code = named(
  'code',
  z.strictObject({
    answer,
    rationale: text,
    paragraphs: z.array(text).check(z.describe('Paragraphs of the article that say so, such as P7')),
    inferred: z.boolean().check(z.describe('Is the answer inferred, not stated?')),
    uncertain: z.nullable(text).check(z.describe('What could not be settled; null when nothing is open')),
    oneSided: z
      .nullable(text)
      .check(z.describe('Where evidence for the other side was looked for, if all of it points one way')),
    evidence,
    dispute: z
      .nullable(dispute)
      .check(z.describe('The strongest argument for another answer; null when there is none')),
  }),
)

const episode = z.strictObject({
  id,
  title: text,
  from: day,
  until: day,
  summary: text,
  codings: z
    .record(id, z.strictObject({ ...told, conditions: z.record(id, code), outcome: code }))
    .check(z.describe('Coding → its answers with their reasons')),
  channels,
  timeline,
})

export const published = publish(caseResult)(
  z
    .strictObject({
      schemaVersion,
      id,
      library: text.check(z.describe('Where it is from: shipped, or the folder as it was named')),
      president: text,
      party: text,
      term: period,
      summary: text,
      principal: id.check(z.describe('The episode used when only the case is named')),
      episodes: z.array(episode).check(z.describe('All episodes, or the one that was asked for')),
      sources,
    })
    .check(z.describe('A case with its evidence. Printed by "backroom cases show".')),
)
