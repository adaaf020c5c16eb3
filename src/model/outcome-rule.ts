import type { Answer } from './framework.ts'

/** The test value that is always allowed: the question can't be settled. */
export const UNSETTLED = 'unknown'

/** How far a contact passes a test: 1 is met, 0 not met, 0.5 in part. */
interface TestValue {
  /** 0…1. */
  readonly score: number
  /** Completes a description of a contact: `hidden for a week or less`. */
  readonly text: string
}

/** A question that is asked of every contact, such as whether it was hidden. */
interface OutcomeTest {
  readonly id: string
  readonly question: string
  /** Value id → what it means. */
  readonly values: Readonly<Record<string, TestValue>>
}

/** A row of the rule. It applies if every test in `when` has the score, and the sum of all scores is at least `sum`. */
interface CodingRow {
  readonly answer: Answer
  /** Test id → score. */
  readonly when: Readonly<Record<string, number>>
  readonly sum: number
}

/** How the outcome of an episode follows from its contacts: each is scored, and the best one gives the code. */
export interface OutcomeRule {
  readonly about: string
  readonly tests: readonly OutcomeTest[]
  /** The first row that applies gives the code. The last row applies to everything. */
  readonly rows: readonly CodingRow[]
  /** The code of an episode without any contact. */
  readonly without: Answer
  /** Ids of the codings that follow the rule. */
  readonly codings: readonly string[]
}

/** Test id → value id; a test that is left out is not settled. */
export type TestResults = Readonly<Record<string, string>>

/**
 * The codes that the contacts allow, from least to most on the scale. There is one if every test is settled;
 * an unsettled test could have any of its scores.
 */
export function codesAllowed(
  rule: OutcomeRule,
  contacts: readonly TestResults[],
  scale: readonly Answer[],
): readonly Answer[] {
  if (contacts.length === 0) return [rule.without]
  const ranks = contacts.map((contact) => codesOfContact(rule, contact).map((answer) => scale.indexOf(answer)))
  const least = Math.max(...ranks.map((each) => Math.min(...each)))
  return scale.filter((_, rank) => rank >= least && ranks.some((each) => each.includes(rank)))
}

/** The codes that one contact could give. */
export function codesOfContact(rule: OutcomeRule, contact: TestResults): readonly Answer[] {
  return [...new Set(scoresOf(rule, contact).map((scores) => codeOf(rule, scores)))]
}

type Scores = Readonly<Record<string, number>>

/** Every combination of scores that the contact could have. */
function scoresOf({ tests }: OutcomeRule, contact: TestResults): readonly Scores[] {
  return combinations(
    tests.map(({ id, values }) => {
      const settled = values[contact[id] ?? UNSETTLED]
      return { id, values: settled === undefined ? Object.values(values) : [settled] }
    }),
  )
}

/** Every combination of scores that any contact could have. */
export function scoresPossible(tests: OutcomeRule['tests']): readonly Scores[] {
  return combinations(tests.map(({ id, values }) => ({ id, values: Object.values(values) })))
}

function combinations(
  tests: readonly { readonly id: string; readonly values: readonly TestValue[] }[],
): readonly Scores[] {
  return tests.reduce<readonly Scores[]>(
    (all, { id, values }) => {
      const scores = [...new Set(values.map(({ score }) => score))]
      return all.flatMap((before) => scores.map((score) => ({ ...before, [id]: score })))
    },
    [{}],
  )
}

function codeOf({ rows, without }: OutcomeRule, scores: Scores): Answer {
  return rows.find((row) => applies(row, scores))?.answer ?? without
}

/** Does a row apply to a contact with these scores? */
export function applies({ when, sum }: Pick<CodingRow, 'when' | 'sum'>, scores: Scores): boolean {
  const total = Object.values(scores).reduce((before, score) => before + score, 0)
  return total >= sum && Object.entries(when).every(([id, score]) => scores[id] === score)
}
