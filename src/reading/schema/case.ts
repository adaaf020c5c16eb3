import * as z from 'zod/mini'
import { CHANNEL_KINDS } from '../../model/case.ts'
import {
  citations,
  date,
  day,
  emptyMap,
  id,
  mapOf,
  optional,
  optionalList,
  prose,
  source,
  strict,
  writtenAnswer,
} from './primitives.ts'

export const datedItem = {
  date,
  text: prose,
  sources: citations,
  uncertain: optional(prose),
  outside: optional(prose),
}

export const evidence = strict({ ...datedItem, points: z.enum(['for', 'against']) })

const dispute = strict({ answer: writtenAnswer, argument: prose, by: optional(prose), sources: optionalList(id) })

const paragraph = z.string().check(z.regex(/^P\d{1,2}$/))

const code = strict({
  answer: writtenAnswer,
  rationale: prose,
  paragraphs: optionalList(paragraph),
  inferred: z.pipe(
    z.optional(z.boolean()),
    z.transform((value) => value ?? false),
  ),
  uncertain: optional(prose.check(z.describe('What could not be settled, and why the answer stands all the same'))),
  'one-sided': optional(
    prose.check(z.describe('Where all evidence points one way: where evidence for the other was looked for')),
  ),
  evidence: optionalList(evidence),
  dispute: optional(dispute),
})

const coding = strict({
  result: prose.check(z.describe('One sentence: what happened, as far as this coding knows')),
  conclusion: optional(prose.check(z.describe("The source's own answer about the episode, in a sentence"))),
  comment: optional(prose.check(z.describe('A note on that answer'))),
  outlook: optional(prose.check(z.describe('What the source expects to follow'))),
  conditions: mapOf(code),
  outcome: code,
})

export const channel = strict({
  kind: z.enum(CHANNEL_KINDS),
  title: prose,
  dates: date,
  people: optionalList(prose),
  initiator: prose.check(
    z.describe('One of the sides of framework.yaml, such as washington, beijing; or joint, disputed'),
  ),
  tests: emptyMap(id).check(z.describe('Test of the outcome rule in framework.yaml → value, or unknown')),
  secrecy: optional(
    strict({ from: prose, until: optional(prose.check(z.describe('Until when, or how long; omit it if unknown'))) }),
  ),
  result: prose,
  sources: citations,
  uncertain: optional(prose),
})

const episode = strict({
  id,
  title: prose,
  from: day,
  until: day,
  summary: prose,
  codings: mapOf(coding),
  channels: z.array(channel).check(z.minLength(1)),
  timeline: z.array(strict(datedItem)).check(z.minLength(1)),
})

/** The format of a case file. */
export const caseSchema = strict({
  id,
  president: prose,
  party: prose,
  term: strict({ from: day, until: day }),
  summary: prose,
  principal: optional(id),
  episodes: z.array(episode).check(z.minLength(1)),
  sources: mapOf(source),
}).check(z.describe('A case of a library: its episodes, their codes with reasons, evidence and sources.'))

export type WrittenCase = z.infer<typeof caseSchema>
