import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A library on another subject than the shipped one: do chairs of firms open merger talks? It says nothing but what it must. */
export const MERGERS: Readonly<Record<string, string>> = {
  'framework.yaml': `id: mergers
title: Mergers of equals
question: Open merger talks?
source: { kind: book, authors: [{ family: Smith, given: Ada }], title: When Firms Merge, publisher: Firm Press, year: 2020 }
about: Firms talk when both are worth less apart than together.
limits: Few firms, and all of them large.
answers: { "no": "No", partly: Partly, "yes": "Yes" }
conditions:
  - id: gain
    label: Gain
    question: Are the firms worth more together?
    role: necessary
    passages: chapter 1
${scale('the gain is')}
  - id: trust
    label: Trust
    question: Do the chairs trust each other?
    role: raises-likelihood
    passages: chapter 2
${scale('trust is')}
  - id: debt
    label: Debt
    question: Is either firm deep in debt?
    role: necessary
    passages: chapter 3
${scale('debt is')}
outcome:
  label: Merger talks
  question: Did the firms talk of a merger?
  counts: Talks between the chairs.
  does-not-count: Talks between their lawyers.
  memberships: { "no": 0, partly: 0.5, "yes": 1 }
  anchors:
    "no": { text: No talks. }
    partly: { text: Talks about talks. }
    "yes": { text: Talks. }
  wording:
    met: the firms talked
    not-met: the firms did not talk
    undecided: whether the firms talked is undecided
    unknown: whether the firms talked is not known
verdicts:
  - id: talk
    label: Talk now
    initiate: "yes"
    pattern: { gain: met, trust: met, debt: met }
    indicates: talks
    meaning: Nothing stands in the way.
    passages: chapter 4
  - id: wait
    label: Wait
    initiate: not-yet
    pattern: { gain: met, trust: not-met, debt: met }
    indicates: waiting
    meaning: Trust has to grow first.
    passages: chapter 4
  - id: grow
    label: Grow alone
    initiate: "no"
    pattern: { gain: met, debt: not-met }
    indicates: growth without a partner
    meaning: Nobody needs a partner.
    passages: chapter 4
  - id: stay
    label: Stay apart
    initiate: "no"
    pattern: { gain: not-met }
    indicates: no talks
    meaning: There is nothing to gain.
    passages: chapter 4
headlines: { "yes": "Yes", not-yet: Not yet, "no": "No", undetermined: Open }
codings:
  default: press
  press: { label: the press, text: What newspapers had. }
  files: { label: the files, text: What the firms' own papers say. }
`,
  'firms/acme.yaml': firm('acme', 'Anna Acme', 1990, [
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'yes', 'no'],
  ]),
  'firms/bolt.yaml': firm('bolt', 'Bert Bolt', 2000, [
    ['yes', 'yes', 'yes', 'no'],
    ['no', 'partly', 'yes', 'partly'],
  ]),
  'firms/cole.yaml': firm('cole', 'Cora Cole', 2010, [['no', 'no', 'yes', 'no']]),
  'exercises/dune.yaml': `id: dune
president: Dan Dune
party: Steel
title: Dune today
from: 2021-01-01
evidence-until: 2022-06
summary: Nobody knows yet.
evidence:
  gain:
    - { date: 2021-02-03, text: He named a price., points: for, sources: [paper] }
channels:
  - { kind: none, title: None, dates: 2021, initiator: Dune, result: None., sources: [paper] }
views:
  - { by: A broker, text: He will wait., sources: [paper] }
timeline:
  - { date: 2021-02-03, text: He spoke., sources: [paper] }
questions: [What would you answer?]
sources:
  paper: { kind: newspaper, authors: [{ body: A Paper }], title: News, container: A Paper, year: 2022 }
`,
}

/** The library, written into a folder. */
export function writeMergers(folder: string): void {
  for (const name of ['firms', 'exercises']) mkdirSync(join(folder, name), { recursive: true })
  for (const [name, text] of Object.entries(MERGERS)) writeFileSync(join(folder, name), text)
}

function scale(subject: string): string {
  return `    memberships: { "no": 0, partly: 0.5, "yes": 1 }
    anchors:
      "no": { text: Hardly. }
      partly: { text: Somewhat. }
      "yes": { text: Very much., example: Some firm. }
    wording:
      met: ${subject} large
      not-met: ${subject} small
      undecided: ${subject} neither large nor small
      unknown: how large ${subject} is not known`
}

type Codes = readonly [gain: string, trust: string, debt: string, outcome: string]

/** A case with an episode of two years for each set of codes; its channels are begun in every way. */
function firm(id: string, chair: string, year: number, episodes: readonly Codes[]): string {
  const [, last] = chair.split(' ')
  return `id: ${id}
president: ${chair}
party: Steel
term: { from: ${year}-01-01, until: ${year + 7}-12-31 }
summary: A firm.
principal: early-0
episodes:
${episodes.map((codes, index) => episode(String(last), year + 3 * index, index, codes)).join('')}sources:
  paper: { kind: book, authors: [{ body: A Paper }], title: News of ${year}, publisher: A Press, year: ${year + 9} }
`
}

function episode(name: string, year: number, index: number, [gain, trust, debt, outcome]: Codes): string {
  const code = (answer: string): string => `
            answer: '${answer}'
            rationale: So it seemed.
            evidence:
              - { date: ${year}-02, text: In February ${year} Chair ${name} wrote to Leader Acme., points: for, sources: [paper] }
              - { date: ${year}-03, text: '${name} and Bert Bolt met.', points: against, sources: [paper] }
            dispute: { answer: '${answer === 'partly' ? 'no' : 'partly'}', argument: Others differ., sources: [paper] }`
  const coding = (own: string): string => `
        result: Something happened.
        conditions:
          gain:${code(own)}
          trust:${code(trust)}
          debt:${code(debt)}
        outcome:${code(outcome)}`
  const channels = ['joint', 'disputed', 'the lawyers', name].map(
    (initiator, at) => `
      - { kind: formal, title: Talks ${at}, dates: ${year}, initiator: ${initiator}, result: None., sources: [paper] }`,
  )
  return `  - id: early-${index}
    title: Years ${index}
    from: ${year}-01-01
    until: ${year + 1}-12-31
    summary: Two years.
    codings:
      press:${coding(gain)}
      files:${coding('partly')}
    channels:${channels.join('')}
    timeline:
      - { date: ${year}-04, text: They met., sources: [paper] }
`
}
