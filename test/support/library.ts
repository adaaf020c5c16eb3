import { join } from 'node:path'
import fc from 'fast-check'
import type { Account } from '../../src/model/case.ts'
import {
  type Answer,
  type Answers,
  allowedAnswers,
  answersOf,
  type Condition,
  type Framework,
  INITIATE,
  type Membership,
  membershipOf,
  type Requirement,
  type Scale,
  stateOf,
  UNKNOWN,
  type Verdict,
} from '../../src/model/framework.ts'
import { type Catalog, type CodedEpisode, type EpisodeCodes, SHIPPED } from '../../src/model/library.ts'
import type { Source } from '../../src/model/source.ts'
import { HOME } from './fake-io.ts'

export const FIVE: readonly Answer[] = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes']
/** A symmetric calibration of `FIVE`. */
export const EVEN: readonly Membership[] = [0, 0.25, 0.5, 0.75, 1]

type VerdictSketch = Pick<Verdict, 'id' | 'initiate' | 'pattern'>

/** What matters of a framework; the wording is filled in. */
export interface FrameworkSketch {
  /** `FIVE` when they are missing. */
  readonly answers?: readonly Answer[]
  /** Condition id → the membership of each answer. */
  readonly conditions: Readonly<Record<string, readonly Membership[]>>
  readonly verdicts: readonly VerdictSketch[]
}

export const SOURCE: Source = {
  kind: 'book',
  authors: [{ body: 'A' }],
  title: 'T',
  container: null,
  volume: null,
  number: null,
  pages: null,
  publisher: 'P',
  year: 2024,
  date: null,
  url: null,
}

/** An account that tells only what happened. */
export function accountWith(result: string): Account {
  return { result, conclusion: null, comment: null, outlook: null, inferred: false }
}

export function frameworkOf({ answers = FIVE, conditions, verdicts }: FrameworkSketch): Framework {
  return {
    id: 'test',
    title: 'A test',
    question: 'Go?',
    source: SOURCE,
    about: 'About',
    limits: 'Limits',
    answers: Object.fromEntries(answers.map((answer) => [answer, answer.toUpperCase()])),
    conditions: Object.entries(conditions).map(([id, memberships]) => conditionOf(id, answers, memberships)),
    outcome: { ...scaleOf(FIVE, EVEN), counts: 'This', doesNotCount: 'That', rule: null },
    context: [],
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      label: verdict.id,
      headline: null,
      indicates: verdict.id,
      meaning: verdict.id,
      cautions: [],
      passages: 'P1',
    })),
    headlines: { yes: 'Yes', 'not-yet': 'Not yet', no: 'No', undetermined: 'Undetermined' },
    sides: null,
    words: {
      leader: 'leader',
      episode: 'an episode',
      source: 'the source',
      outcome: 'Label',
      record: { met: 'met', 'not-met': 'not met', undecided: 'Undecided' },
      roles: {},
    },
    defaultCoding: 'record',
    codings: [
      { id: 'record', label: 'the record', text: 'What is known' },
      { id: 'article', label: 'the article', text: 'What it says' },
    ],
  }
}

export function scaleOf(answers: readonly Answer[], memberships: readonly Membership[]): Scale {
  return {
    label: 'Label',
    short: null,
    question: 'Question?',
    memberships: Object.fromEntries(answers.map((answer, index) => [answer, memberships[index] ?? 0])),
    anchors: Object.fromEntries(answers.map((answer) => [answer, { text: answer, example: null }])),
    wording: { met: 'met', 'not-met': 'not met', undecided: 'undecided', unknown: 'unknown' },
  }
}

function conditionOf(id: string, answers: readonly Answer[], memberships: readonly Membership[]): Condition {
  return { ...scaleOf(answers, memberships), id, role: 'necessary', passages: 'P1' }
}

/** With a will and no risk, go; with both, wait; without a will, stay. */
export const WALK: Framework = frameworkOf({
  conditions: { will: EVEN, risk: EVEN },
  verdicts: [
    { id: 'go', initiate: 'yes', pattern: { will: 'met', risk: 'not-met' } },
    { id: 'wait', initiate: 'not-yet', pattern: { will: 'met', risk: 'met' } },
    { id: 'stay', initiate: 'no', pattern: { will: 'not-met' } },
  ],
})

/** An episode of a full id such as `nixon/opening`. */
export function episodeOf(
  id: `${string}/${string}`,
  codings: Readonly<Record<string, EpisodeCodes>>,
  from = '1970-01-01',
): CodedEpisode {
  const [name, episode] = id.split('/') as [string, string]
  return {
    case: name,
    episode,
    library: SHIPPED,
    president: name.toUpperCase(),
    party: 'None',
    title: `Title of ${id}`,
    from,
    until: '2020-01-01',
    principal: true,
    codings,
    accounts: { record: accountWith(`Result of ${id}`) },
  }
}

export function catalogOf(framework: Framework, episodes: readonly CodedEpisode[]): Catalog {
  return { framework, episodes, exercises: [], digest: 'd1' }
}

/** The library that ships, read from its YAML; or an error with its problems. Only this needs the readers. */
export async function shippedLibrary(): Promise<Catalog> {
  const { readFolder } = await import('../../src/reading/files.ts')
  const { readLibrary } = await import('../../src/reading/library.ts')
  const folder = join(HOME, 'cases')
  const { library, diagnostics } = readLibrary(SHIPPED, readFolder(folder).files, null, new Set())
  if (library !== null) return library.catalog
  const problems = diagnostics.map(({ message, location }) => `${location.file}:${location.line} ${message}`)
  throw new Error(`The shipped library has problems:\n${problems.join('\n')}`)
}

/** Every way to choose one of each list of choices. */
export function combinations<T>(
  choices: Readonly<Record<string, readonly T[]>>,
): readonly Readonly<Record<string, T>>[] {
  return Object.entries(choices).reduce<readonly Readonly<Record<string, T>>[]>(
    (sofar, [id, values]) => sofar.flatMap((chosen) => values.map((value) => ({ ...chosen, [id]: value }))),
    [{}],
  )
}

type Pattern = Readonly<Record<string, Requirement>>

/**
 * Patterns that cover every configuration exactly once: all of them singly at first; each choice then
 * joins two patterns that differ in one requirement alone. This reaches tables that no tree of questions makes.
 */
function partitionOf(ids: readonly string[], choices: readonly number[]): readonly Pattern[] {
  const corners = combinations<Requirement>(Object.fromEntries(ids.map((id) => [id, ['met', 'not-met']])))
  return choices.reduce<readonly Pattern[]>((patterns, choice) => {
    const at = choice % patterns.length
    return joinedOnce([...patterns.slice(at), ...patterns.slice(0, at)])
  }, corners)
}

function joinedOnce(patterns: readonly Pattern[]): readonly Pattern[] {
  for (const one of patterns) {
    for (const other of patterns) {
      const id = onlyDifference(one, other)
      if (id === null) continue
      const { [id]: _, ...joined } = one
      return [...patterns.filter((pattern) => pattern !== one && pattern !== other), joined]
    }
  }
  return patterns
}

function onlyDifference(one: Pattern, other: Pattern): string | null {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const differing = ids.filter((id) => one[id] !== other[id])
  const [id] = differing
  return id !== undefined && differing.length === 1 && id in one && id in other ? id : null
}

export interface FrameworkLimits {
  /** At most so many conditions; 5 when it is missing. */
  readonly most?: number
  /** Does each scale have an answer below the crossover and one above it? Otherwise it may not. */
  readonly twoSided?: boolean
}

const IDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon']

/** Frameworks of 2 to 5 conditions and 2 to 5 answers with a complete table; memberships in hundredths. */
export function frameworks({ most = 5, twoSided = false }: FrameworkLimits = {}): fc.Arbitrary<Framework> {
  return fc
    .record({
      conditions: fc.constantFrom(...[2, 3, 3, 4, 4, 5].filter((count) => count <= most)),
      answers: fc.integer({ min: 2, max: 5 }),
    })
    .chain((size) => {
      const corners = 2 ** size.conditions
      return fc
        .record({
          scales: fc.array(hundredths(size.answers, twoSided), {
            minLength: size.conditions,
            maxLength: size.conditions,
          }),
          joins: fc.array(fc.nat(), { maxLength: corners, size: 'max' }),
          initiates: fc.array(fc.constantFrom(...INITIATE), { minLength: corners, maxLength: corners }),
        })
        .map(({ scales, joins, initiates }) =>
          shownBriefly({
            answers: ['zero', 'one', 'two', 'three', 'four'].slice(0, size.answers),
            conditions: Object.fromEntries(scales.map((memberships, index) => [IDS[index] ?? '', memberships])),
            verdicts: partitionOf(IDS.slice(0, size.conditions), joins).map((pattern, index) => ({
              id: `verdict-${index}`,
              initiate: initiates[index] ?? 'no',
              pattern,
            })),
          }),
        )
    })
}

/** The framework of a sketch; a failed property shows the sketch, and not all the words. */
function shownBriefly(sketch: FrameworkSketch): Framework {
  return Object.defineProperty(frameworkOf(sketch), fc.toStringMethod, { value: () => JSON.stringify(sketch) })
}

function hundredths(answers: number, twoSided: boolean): fc.Arbitrary<readonly Membership[]> {
  const any = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constantFrom(0, 50, 100))
  const lists = (length: number) => fc.array(any, { minLength: length, maxLength: length })
  const sided = fc
    .tuple(fc.integer({ min: 0, max: 49 }), lists(answers - 2), fc.integer({ min: 51, max: 100 }))
    .map(([low, between, high]) => [low, ...between, high])
  return (twoSided ? sided : lists(answers)).map((list) =>
    list.toSorted((a, b) => a - b).map((hundred) => hundred / 100),
  )
}

/** An answer to every condition: of the scale, or unknown, which is as likely as two of them. */
export function answersIn(framework: Framework): fc.Arbitrary<Answers> {
  return answersFrom(framework, () => [...allowedAnswers(framework), UNKNOWN])
}

/** An answer to every condition, none unknown and none at the crossover; for two-sided scales. */
export function settledAnswersIn(framework: Framework): fc.Arbitrary<Answers> {
  return answersFrom(framework, (condition) =>
    answersOf(framework).filter((answer) => stateOf(membershipOf(condition, answer)) !== 'undecided'),
  )
}

function answersFrom(
  framework: Framework,
  choices: (condition: Condition) => readonly Answer[],
): fc.Arbitrary<Answers> {
  const entries = framework.conditions.map(
    (condition) => [condition.id, fc.constantFrom(...choices(condition))] satisfies [string, fc.Arbitrary<Answer>],
  )
  return fc.record(Object.fromEntries(entries))
}

export interface Posed {
  readonly framework: Framework
  readonly answers: Answers
}

/** A framework with answers to it. */
export function posed(limits: FrameworkLimits = {}): fc.Arbitrary<Posed> {
  return frameworks(limits).chain((framework) => answersIn(framework).map((answers) => ({ framework, answers })))
}

export interface Recorded extends Posed {
  readonly episodes: readonly CodedEpisode[]
}

/**
 * A framework, answers, and up to eight episodes, of which some lack a coding, some share their date,
 * and some are coded as the answers are.
 */
export function recorded(limits: FrameworkLimits = {}): fc.Arbitrary<Recorded> {
  return posed(limits).chain(({ framework, answers }) => {
    const codes = fc.record({
      answers: fc.oneof(answersIn(framework), fc.constant(answers)),
      outcome: fc.constantFrom(...allowedAnswers(WALK)),
    })
    const episode = fc.record({
      codings: fc.record({ record: codes, article: codes }, { requiredKeys: [] }),
      year: fc.integer({ min: 1970, max: 1973 }),
      file: fc.constantFrom('a', 'b'),
    })
    return fc.array(episode, { maxLength: 8, size: 'max' }).map((list) => ({
      framework,
      answers,
      episodes: list.map(({ codings, year, file }, index) => episodeOf(`${file}/e${index}`, codings, `${year}-01-01`)),
    }))
  })
}
