import {
  type Answer,
  type Answers,
  type Condition,
  CROSSOVER,
  type Framework,
  type Headline,
  type Interval,
  type Membership,
  membershipOf,
  stateOf,
  UNKNOWN,
  type Verdict,
} from '../model/framework.ts'
import type { AssessedCondition, Indication } from './assessment.ts'

const ANYWHERE: Interval = [0, 1]

/** The memberships that an answer allows: one, or all of them when it is unknown or missing. */
function intervalOf(condition: Condition, answer: Answer | undefined): Interval {
  const membership = membershipOf(condition, answer)
  return membership === null ? ANYWHERE : [membership, membership]
}

/** Each condition with its answer, in the order of the framework. */
export function assessConditions(framework: Framework, answers: Answers): readonly AssessedCondition[] {
  return framework.conditions.map((condition) => {
    const answer = answers[condition.id] ?? UNKNOWN
    return {
      id: condition.id,
      answer,
      membership: intervalOf(condition, answer),
      state: stateOf(membershipOf(condition, answer)),
      role: condition.role,
    }
  })
}

/**
 * The degree to which the answers belong to a verdict: the minimum, over its pattern, of the memberships, or of 1 −
 * membership where the condition must not be met. Fuzzy-set ideal-type analysis: Kvist, "Fuzzy set ideal type
 * analysis", Journal of Business Research 60 (2007); Ragin, Fuzzy-Set Social Science (2000). Conditions vary
 * independently, so the interval is exact.
 *
 * @internal Exported for its tests.
 */
export function degreeOf(verdict: Verdict, conditions: readonly AssessedCondition[]): Interval {
  let low: Membership = 1
  let high: Membership = 1
  for (const { id, membership } of conditions) {
    const requirement = verdict.pattern[id]
    if (requirement === undefined) continue
    const [least, most] = requirement === 'met' ? membership : complement(membership)
    low = Math.min(low, least)
    high = Math.min(high, most)
  }
  return [low, high]
}

function complement([low, high]: Interval): Interval {
  return [exact(1 - high), exact(1 - low)]
}

/** Rounds to nine decimal places, so that 1 − 0.8 is 0.2 and equal degrees compare equal. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** Degrees, possible verdicts, channel and headline of any answers, known or not. */
export function indicate(framework: Framework, answers: Answers): Indication {
  const conditions = assessConditions(framework, answers)
  const degrees = framework.verdicts.map((verdict) => ({ verdict, degree: degreeOf(verdict, conditions) }))
  const possible = degrees
    .filter(({ degree: [, high] }) => high >= CROSSOVER)
    .toSorted((a, b) => b.degree[1] - a.degree[1] || b.degree[0] - a.degree[0])
    .map(({ verdict }) => verdict)
  const [first] = possible
  return {
    headline: headlineOf(possible),
    channel: possible.length === 1 && first !== undefined ? first.id : null,
    possible: possible.map(({ id }) => id),
    degrees: Object.fromEntries(degrees.map(({ verdict, degree }) => [verdict.id, degree])),
  }
}

/** The headline of all possible verdicts, or `undetermined` when they disagree. */
function headlineOf(possible: readonly Verdict[]): Headline {
  const [first, ...others] = possible
  if (first === undefined || others.some(({ initiate }) => initiate !== first.initiate)) return 'undetermined'
  return first.initiate
}
