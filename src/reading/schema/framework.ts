import * as z from 'zod/mini'
import { INITIATE, ROLES } from '../../model/framework.ts'
import { about, answer, emptyMap, id, key, mapOf, optional, optionalList, prose, strict } from './primitives.ts'
import { source } from './source.ts'

/** At most six decimal places, so that 1 minus a membership is as exact as the membership. */
const membership = z.number().check(
  z.minimum(0),
  z.maximum(1),
  z.refine((value) => Number(value.toFixed(6)) === value, 'has more than six decimal places'),
)

const memberships = about(
  z.record(answer, about(membership, 'The membership of this answer.')),
  'Answer → membership: 0 is fully out, 1 fully in. A condition is met above 0.5. They must not decrease.',
)

const anchor = strict({
  text: about(prose, 'What the answer means, in a sentence, so that two readers choose the same one.'),
  example: optional(about(prose, 'A known case of it.')),
})

const anchors = about(
  z.record(answer, about(anchor, 'What this answer means.')),
  'Answer → what it means. Editors and questions show it.',
)

const wording = about(
  strict({
    met: about(prose, 'If the membership is above 0.5.'),
    'not-met': about(prose, 'If the membership is below 0.5.'),
    undecided: about(prose, 'If the membership is 0.5.'),
    unknown: about(prose, 'If there is no answer.'),
  }),
  'A clause for each state, to be joined into a sentence.',
)

const scale = {
  label: about(prose, 'What people read: Opposition at home.'),
  short: optional(about(prose, 'A short label for the heading of a narrow column: Opposition.')),
  question: about(prose, 'The question that an answer answers.'),
  memberships,
  anchors,
  wording,
}

const passages = about(prose, 'Where the source says so: P3, P8-P10.')

const condition = strict({
  id: about(key, 'What programs read: the name of the option, and the key in case files.'),
  ...scale,
  role: about(z.enum(ROLES), 'What the framework claims: the outcome needs the condition, or is likelier with it.'),
  passages,
})

const testValue = about(
  strict({
    score: about(z.number().check(z.minimum(0), z.maximum(1)), '1 is met, 0 not met, 0.5 in part.'),
    text: about(prose, 'What the value means.'),
  }),
  'A value of the test, with its score and meaning.',
)

const test = strict({
  id: about(key, 'The key under tests of a channel.'),
  question: about(prose, 'The question that a value answers.'),
  values: about(mapOf(testValue), 'Value → its score and meaning.'),
})

const row = strict({
  answer: about(answer, 'The code.'),
  when: about(
    emptyMap(about(z.number(), 'The score that this test must have.')),
    'Test → score. The row applies only to contacts with these scores.',
  ),
  sum: optional(about(z.number(), 'The row applies only if all scores add up to this or more.')),
})

const outcomeRule = strict({
  about: about(prose, 'The rule in words.'),
  tests: about(
    z.array(test).check(z.minLength(1), z.maxLength(6)),
    'Asked of every contact. A channel answers them under tests.',
  ),
  rows: about(
    z.array(row).check(z.minLength(1)),
    'The first row that applies gives the code. The last applies to everything.',
  ),
  without: about(answer, 'The code of an episode without any contact.'),
  codings: about(z.array(id).check(z.minLength(1)), 'The codings that follow the rule.'),
})

const outcome = strict({
  ...scale,
  counts: about(prose, 'What counts as the outcome.'),
  'does-not-count': about(prose, 'What looks like the outcome and is not.'),
  rule: about(optional(outcomeRule), 'How the code follows from the channels. `check` compares the two.'),
})

const verdict = strict({
  id: about(key, 'What programs read.'),
  label: about(prose, 'What people read.'),
  headline: optional(about(prose, 'Text after “Yes: ” or “No: ”, such as: open a back channel. Default: the label.')),
  initiate: about(z.enum(INITIATE), 'The answer to the framework’s question.'),
  pattern: about(
    mapOf(about(z.enum(['met', 'not-met']), 'What this condition must be.')),
    'Condition → met or not-met. A condition that is missing can be anything. Every combination needs exactly one verdict.',
  ),
  indicates: about(prose, 'Completes “the framework indicates …”.'),
  meaning: about(prose, 'Why, in one or two sentences.'),
  cautions: about(optionalList(prose), 'What to keep in mind with it, a short sentence each.'),
  passages,
})

const consideration = strict({
  id: about(key, 'What programs read.'),
  label: about(prose, 'What people read.'),
  question: about(prose, 'What to ask.'),
  passages,
  note: about(prose, 'What the source says about it.'),
})

const record = strict({
  met: optional(about(prose, 'If the outcome occurred.')),
  'not-met': optional(about(prose, 'If it did not.')),
  undecided: optional(about(prose, 'If it is undecided.')),
})

/** Words for the subject. A missing word has a neutral default. */
const words = strict({
  leader: optional(about(prose, 'The person a case is about, as a noun without an article: president.')),
  episode: optional(about(prose, 'Completes “Each is …”: an episode of American policy.')),
  source: optional(about(prose, 'The work that the framework follows: the article.')),
  outcome: optional(about(prose, 'What happened if the outcome is met: a back channel.')),
  record: about(optional(record), 'Clauses before “in 4 of 6 episodes”: A back channel was opened.'),
  roles: about(
    optional(
      strict(Object.fromEntries(ROLES.map((role) => [role, optional(about(prose, 'Words for this role: required.'))]))),
    ),
    'Words for the roles of conditions.',
  ),
})

const headlines = strict({
  yes: about(prose, 'If every possible verdict says yes.'),
  'not-yet': about(prose, 'If every possible verdict says not yet.'),
  no: about(prose, 'If every possible verdict says no.'),
  undetermined: about(prose, 'If possible verdicts differ.'),
})

const coding = about(
  strict({
    label: about(prose, 'What people read.'),
    text: about(prose, 'What this coding is based on.'),
    caution: about(optional(prose), 'What it can’t show, such as: its cases are the framework’s own examples.'),
  }),
  'A way to code the cases.',
)

/** The format of `framework.yaml`. */
export const frameworkSchema = strict({
  id: about(id, 'What programs read.'),
  title: about(prose, 'The subject, as a title.'),
  question: about(prose, 'The question that a headline answers.'),
  source: about(source, 'The work that the framework follows.'),
  about: about(prose, 'What the framework claims, in a few sentences.'),
  limits: about(prose, 'What it can’t tell, in a few sentences.'),
  answers: about(
    z.record(answer, about(prose, 'What people read.')),
    'Answer → label, from least to most. `unknown` is always allowed too.',
  ),
  conditions: about(z.array(condition).check(z.minLength(2), z.maxLength(8)), 'What every episode is asked.'),
  context: about(optionalList(consideration), 'What the source weighs beside the conditions. It changes no verdict.'),
  outcome: about(outcome, 'What happened in an episode, coded with the same answers.'),
  verdicts: about(
    z.array(verdict).check(z.minLength(1), z.maxLength(64)),
    'The decision table: the verdict for each combination of conditions.',
  ),
  headlines: about(headlines, 'The answers to the framework’s question.'),
  sides: about(
    optional(mapOf(about(prose, 'The name of the side.'))),
    'Who can start a channel: id → name. `joint` and `disputed` are always allowed.',
  ),
  words: about(optional(words), 'The program’s own words for the subject.'),
  codings: about(
    z.catchall(z.object({ default: about(id, 'The coding to use when none is named.') }), coding),
    'Coding → label and text. `default` names one of them.',
  ),
}).check(z.describe('The conditions, answers and verdicts of a library.'))

export type WrittenFramework = z.infer<typeof frameworkSchema>
