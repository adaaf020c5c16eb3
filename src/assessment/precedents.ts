import { compareText } from '../model/compare-text.ts'
import {
  type Answers,
  type Condition,
  type ConditionState,
  type Framework,
  membershipOf,
  type Requirement,
  stateOf,
  UNKNOWN,
} from '../model/framework.ts'
import { accountOf, type CodedEpisode, codesOf, type EpisodeCodes, episodeId } from '../model/library.ts'
import type {
  AssessedCondition,
  CodedOutcome,
  ConfigurationRecord,
  Difference,
  EpisodeReference,
  Precedent,
  Tally,
  Weights,
} from './assessment.ts'
import { exact } from './degrees.ts'

/** The weight of a condition: 1 unless another is given. */
export function weightOf(weights: Weights | null, id: string): number {
  return (weights !== null && Object.hasOwn(weights, id) ? weights[id] : undefined) ?? 1
}

/**
 * Every episode that the coding covers, compared with the answers. Sorted by same configuration, similarity, date, then
 * id, so the order of the episodes given never matters.
 */
export function rankPrecedents(
  framework: Framework,
  episodes: readonly CodedEpisode[],
  coding: string,
  answers: Answers,
  weights: Weights | null = null,
): readonly Precedent[] {
  return episodes
    .flatMap((episode) => {
      const codes = codesOf(episode, coding)
      return codes === null ? [] : [{ ...referTo(episode, coding), ...compare(framework, codes, answers, weights) }]
    })
    .toSorted(byNearness)
}

function byNearness(a: Precedent, b: Precedent): number {
  return (
    Number(b.sameConfiguration) - Number(a.sameConfiguration) ||
    (b.similarity ?? -1) - (a.similarity ?? -1) ||
    byDate(a, b)
  )
}

/** By date, then id: what decides between precedents that are equally near. */
export function byDate(a: EpisodeReference, b: EpisodeReference): number {
  return compareText(a.period.from, b.period.from) || compareText(episodeId(a), episodeId(b))
}

function compare(
  framework: Framework,
  codes: EpisodeCodes,
  answers: Answers,
  weights: Weights | null,
): Omit<Precedent, keyof EpisodeReference> {
  const { similarity, compared, differences } = similarityOf(framework.conditions, answers, codes.answers, weights)
  const counted = framework.conditions.filter(({ id }) => weightOf(weights, id) > 0)
  return {
    similarity,
    compared,
    sameConfiguration: sameConfiguration(counted, answers, codes.answers),
    differences,
    answers: codes.answers,
    outcome: outcomeOf(framework, codes),
  }
}

/** The episode in the form that results use. */
export function referTo(coded: CodedEpisode, coding: string): EpisodeReference {
  const { case: id, episode, library, president, title, from, until } = coded
  return {
    case: id,
    episode,
    library,
    president,
    title,
    period: { from, until },
    result: accountOf(coded, coding).result,
  }
}

export function outcomeOf(framework: Framework, codes: EpisodeCodes): CodedOutcome {
  return { answer: codes.outcome, state: stateOf(membershipOf(framework.outcome, codes.outcome)) }
}

/**
 * 1 − the weighted mean |difference of memberships| over the conditions answered on both sides (the
 * normalized city-block distance). Symmetric; 1 exactly when all those memberships are equal, apart
 * from conditions of weight 0. Null when there is no such condition with a weight. `differences` has
 * every condition that differs, whatever its weight.
 */
export function similarityOf(
  conditions: readonly Condition[],
  answers: Answers,
  others: Answers,
  weights: Weights | null = null,
): Pick<Precedent, 'similarity' | 'compared' | 'differences'> {
  const differences: Difference[] = []
  let compared = 0
  let [sum, total] = [0, 0]
  for (const condition of conditions) {
    const answer = answers[condition.id] ?? UNKNOWN
    const precedent = others[condition.id] ?? UNKNOWN
    const here = membershipOf(condition, answer)
    const there = membershipOf(condition, precedent)
    if (here === null || there === null) continue
    const difference = exact(Math.abs(here - there))
    const weight = weightOf(weights, condition.id)
    if (weight > 0) compared++
    total += weight
    sum += weight * difference
    if (answer !== precedent) differences.push({ condition: condition.id, answer, precedent, difference })
  }
  return { similarity: compared === 0 ? null : exact(1 - sum / total), compared, differences }
}

/** Are all conditions settled on both sides, and on the same side? Then both are in one row of the truth table. */
export function sameConfiguration(conditions: readonly Condition[], answers: Answers, others: Answers): boolean {
  return conditions.every((condition) => {
    const state = stateOf(membershipOf(condition, answers[condition.id]))
    return isSettled(state) && state === stateOf(membershipOf(condition, others[condition.id]))
  })
}

function isSettled(state: ConditionState): state is Requirement {
  return state === 'met' || state === 'not-met'
}

/** How many precedents with the same configuration of these conditions opened a back channel, and which. */
export function recordOf(
  conditions: readonly AssessedCondition[],
  precedents: readonly Precedent[],
): ConfigurationRecord {
  const same = precedents.filter((precedent) => precedent.sameConfiguration).toSorted(byDate)
  const tally = (...states: readonly ConditionState[]): Tally => {
    const episodes = same.filter(({ outcome }) => states.includes(outcome.state)).map(episodeId)
    return { count: episodes.length, episodes }
  }
  const sides = conditions.flatMap(({ id, state }) => (isSettled(state) ? [[id, state] as const] : []))
  return {
    configuration: sides.length === conditions.length ? Object.fromEntries(sides) : null,
    opened: tally('met'),
    notOpened: tally('not-met'),
    undecided: tally('undecided', 'unknown'),
  }
}
