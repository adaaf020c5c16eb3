import * as z from 'zod/mini'
import type { ChannelKind } from '../../model/case.ts'
import { PARAGRAPH_HINT } from '../hints.ts'
import {
  about,
  citations,
  date,
  day,
  emptyMap,
  hinted,
  id,
  inOrder,
  mapOf,
  named,
  oneOf,
  optional,
  optionalCitations,
  optionalList,
  prose,
  strict,
  writtenAnswer,
} from './primitives.ts'
import { source } from './source.ts'

export const datedItem = {
  date: about(date, 'When: 1969, 1969-12, 1969-12-03, or 1971-07-09/1971-07-11. Add ~ for about, ? for uncertain.'),
  text: about(prose, 'What happened, in a sentence of your own.'),
  sources: citations,
  uncertain: optional(about(prose, 'Why it is uncertain, or how sources conflict.')),
  outside: optional(about(prose, 'Why it matters, if it is dated outside the episode.')),
}

const POINTS = { for: 'For the condition being met.', against: 'Against the condition being met.' }

export const evidence = named(
  'evidence',
  strict({ ...datedItem, points: about(oneOf(POINTS), 'For the condition being met, or against it.') }),
  'A dated piece of evidence.',
)

const dispute = strict({
  answer: writtenAnswer,
  argument: about(prose, 'The strongest argument for this answer.'),
  by: optional(about(prose, 'Who makes it. Omit it if the argument is your own.')),
  sources: optionalCitations,
})

const paragraph = hinted(z.string().check(z.regex(/^P\d{1,2}$/)), PARAGRAPH_HINT)

/** An answer with its grounds. The framework says what each answer means. */
const code = named(
  'code',
  strict({
    answer: writtenAnswer,
    rationale: about(prose, 'Why this answer and not its neighbor.'),
    paragraphs: about(optionalList(paragraph), 'The paragraphs of the article that it follows, such as P3.'),
    inferred: about(
      z.pipe(
        z.optional(z.boolean()),
        z.transform((value) => value ?? false),
      ),
      'True if the answer is inferred, and stated nowhere.',
    ),
    uncertain: optional(about(prose, 'What could not be settled, and why the answer still stands.')),
    'one-sided': optional(
      about(prose, 'If all evidence points one way: where evidence for the other side was looked for.'),
    ),
    evidence: about(optionalList(evidence), 'Dated evidence: at least two pieces, for and against.'),
    dispute: about(optional(dispute), 'The strongest argument for another answer.'),
  }),
  'An answer, with its reasons and evidence.',
)

const coding = named(
  'coding',
  strict({
    result: about(prose, 'One sentence: what happened, as far as this coding knows.'),
    conclusion: optional(about(prose, 'The source’s own answer about the episode, in a sentence.')),
    comment: optional(about(prose, 'A note on that answer.')),
    outlook: optional(about(prose, 'What the source expects to follow.')),
    conditions: named('conditions', mapOf(code), 'The code of each condition of the framework.'),
    outcome: code,
  }),
  'The codes of an episode, and what this coding tells of it.',
)

const CHANNEL_KINDS: Readonly<Record<ChannelKind, string>> = {
  'secret-envoy': 'A concealed envoy.',
  'third-country': 'Messages through a third country.',
  'ambassadorial-talks': 'Meetings of ambassadors.',
  'confidential-talks': 'Known talks with confidential content.',
  formal: 'Open, formal diplomacy.',
  none: 'They did not talk.',
}

const secrecy = strict({
  from: about(prose, 'Whom it was hidden from.'),
  until: optional(about(prose, 'Until when, or how long. Omit it if unknown.')),
})

export const channel = about(
  strict({
    kind: about(oneOf(CHANNEL_KINDS), 'How the two sides talked.'),
    title: about(prose, 'A short noun phrase.'),
    dates: about(date, 'From when until when: 1969-12/1971-07.'),
    people: about(optionalList(prose), 'The names of those who took part.'),
    initiator: named('initiator', prose, 'One of the sides of the framework; or joint, disputed.'),
    tests: named('tests', emptyMap(id), 'Test of the framework’s rule for the outcome → value, or unknown.'),
    secrecy: about(optional(secrecy), 'Needed for a secret envoy and for messages through a third country.'),
    result: about(prose, 'What the channel led to.'),
    sources: citations,
    uncertain: optional(about(prose, 'What is in doubt.')),
  }),
  'One way in which the two sides talked.',
)

const episode = inOrder(
  strict({
    id: about(id, 'Name within the case: EPISODE in CASE/EPISODE.'),
    title: about(prose, 'A short noun phrase.'),
    from: about(day, 'First day, YYYY-MM-DD.'),
    until: about(day, 'Last day, YYYY-MM-DD.'),
    summary: about(prose, 'The situation in two or three sentences.'),
    codings: named(
      'codings',
      mapOf(coding),
      'By coding: result (one sentence on what happened), conditions, and outcome. Each condition, and the outcome, has an answer, a rationale, dated evidence with sources, and a dispute if there is one.',
    ),
    channels: about(
      z.array(channel).check(z.minLength(1)),
      'How the two sides talked: kind, title, dates, initiator, tests, secrecy, result, sources.',
    ),
    timeline: about(
      z.array(strict(datedItem)).check(z.minLength(1)),
      'What happened when, with sources, in chronological order.',
    ),
  }),
)

/** The format of a case file. */
export const caseSchema = strict({
  id: about(id, 'The name of the file without .yaml.'),
  president: about(prose, 'The full name.'),
  party: about(prose, 'The usual name of the party.'),
  term: about(
    inOrder(strict({ from: about(day, 'First day, YYYY-MM-DD.'), until: about(day, 'Last day, YYYY-MM-DD.') })),
    'First and last day: from and until.',
  ),
  summary: about(prose, 'What the case is about, in two or three sentences.'),
  principal: optional(about(id, 'The episode to use when only the case is named. Needed if there are several.')),
  episodes: about(
    z.array(episode).check(z.minLength(1)),
    'Periods in which the conditions did not change, in chronological order.',
  ),
  sources: about(
    mapOf(source),
    'Works cited, by id: kind, authors, title, year, and container or publisher. Optional: volume, number, pages, date, url. An author is { family, given } or { body }.',
  ),
}).check(z.describe('A case of a library: its episodes, their codes with reasons, evidence and sources.'))

export type WrittenCase = z.infer<typeof caseSchema>
