import * as z from 'zod/mini'
import { INITIATE, ROLES } from '../../model/framework.ts'
import { answer, emptyMap, id, key, mapOf, optional, optionalList, prose, source, strict } from './primitives.ts'

/** At most six decimal places, so that 1 minus a membership is as exact as the membership. */
const membership = z.number().check(
  z.minimum(0),
  z.maximum(1),
  z.refine((value) => Number(value.toFixed(6)) === value, 'has more than six decimal places'),
)

const anchor = strict({ text: prose, example: optional(prose) })

const wording = strict({ met: prose, 'not-met': prose, undecided: prose, unknown: prose })

const short = optional(prose.check(z.describe('A short label for the heading of a narrow column: Opposition')))

const condition = strict({
  id: key,
  label: prose,
  short,
  question: prose,
  role: z.enum(ROLES),
  passages: prose,
  memberships: z.record(answer, membership),
  anchors: z.record(answer, anchor),
  wording,
})

const testValue = strict({
  score: z.number().check(z.minimum(0), z.maximum(1), z.describe('1 is met, 0 not met, 0.5 in part')),
  text: prose,
})

const outcomeRule = strict({
  about: prose,
  tests: z
    .array(strict({ id: key, question: prose, values: mapOf(testValue) }))
    .check(z.minLength(1), z.maxLength(6), z.describe('Asked of every contact; a channel answers them under tests')),
  rows: z
    .array(strict({ answer, when: emptyMap(z.number()), sum: optional(z.number()) }))
    .check(z.minLength(1), z.describe('The first row that applies gives the code; the last applies to everything')),
  without: answer.check(z.describe('The code of an episode without any contact')),
  codings: z.array(id).check(z.minLength(1), z.describe('The codings that follow the rule')),
})

const outcome = strict({
  label: prose,
  short,
  question: prose,
  memberships: z.record(answer, membership),
  anchors: z.record(answer, anchor),
  wording,
  counts: prose,
  'does-not-count': prose,
  rule: optional(outcomeRule.check(z.describe('How the code follows from the channels'))),
})

const verdict = strict({
  id: key,
  label: prose,
  headline: optional(
    prose.check(z.describe('Text after "Yes: " or "No: ", such as: open a back channel. Default: the label')),
  ),
  initiate: z.enum(INITIATE),
  pattern: mapOf(z.enum(['met', 'not-met'])),
  indicates: prose,
  meaning: prose,
  cautions: optionalList(prose).check(z.describe('What to keep in mind with it, a short sentence each')),
  passages: prose,
})

const consideration = strict({ id: key, label: prose, question: prose, passages: prose, note: prose })

/** Words for the subject. A missing word has a neutral default. */
const words = strict({
  leader: optional(prose.check(z.describe('The person a case is about, as a noun without an article: president'))),
  episode: optional(prose.check(z.describe('Completes "Each is …": an episode of American policy'))),
  source: optional(prose.check(z.describe('The work that the framework follows: the article'))),
  outcome: optional(prose.check(z.describe('What happened if the outcome is met: a back channel'))),
  record: optional(
    strict({ met: optional(prose), 'not-met': optional(prose), undecided: optional(prose) }).check(
      z.describe('Clauses before "in 4 of 6 episodes": A back channel was opened'),
    ),
  ),
  roles: optional(strict(Object.fromEntries(ROLES.map((role) => [role, optional(prose)])))),
})

/** The format of `framework.yaml`. */
export const frameworkSchema = strict({
  id,
  title: prose,
  question: prose,
  source,
  about: prose,
  limits: prose,
  answers: z.record(answer, prose),
  conditions: z.array(condition).check(z.minLength(2), z.maxLength(8)),
  context: optionalList(consideration).check(
    z.describe('What the source weighs beside the conditions. It changes no verdict'),
  ),
  outcome,
  verdicts: z.array(verdict).check(z.minLength(1), z.maxLength(64)),
  headlines: strict({ yes: prose, 'not-yet': prose, no: prose, undetermined: prose }),
  sides: optional(mapOf(prose).check(z.describe('Who can start a channel: id → name'))),
  words: optional(words),
  codings: z
    .catchall(z.object({ default: id }), strict({ label: prose, text: prose }))
    .check(z.describe('Coding id → label and text; `default` names the default one')),
}).check(z.describe('The conditions, answers and verdicts of a library.'))

export type WrittenFramework = z.infer<typeof frameworkSchema>
