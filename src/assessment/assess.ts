import { type Answers, type Framework, UNKNOWN } from '../model/framework.ts'
import { accountOf, type Catalog, type CodedEpisode, codesOf, type EpisodeCodes, episodeId } from '../model/library.ts'
import type { Assessment, OtherCoding, Scenario, Weights } from './assessment.ts'
import { findChanges } from './changes.ts'
import { assessConditions, indicate } from './degrees.ts'
import { type EpisodeFilter, listEpisodes } from './episodes.ts'
import { findHinges } from './hinges.ts'
import { outcomeOf, rankPrecedents, recordOf, referTo, weightOf } from './precedents.ts'
import { stabilityOf } from './stability.ts'

const NOT_CODED: EpisodeCodes = { answers: {}, outcome: UNKNOWN }

export interface Question {
  /** Condition id → answer; missing conditions count as unknown, other keys are ignored. */
  readonly answers: Answers
  /** The coding of the precedents to compare with. */
  readonly coding: string
  /** The episode that the answers come from. It is not its own precedent. */
  readonly scenario: CodedEpisode | null
  /** Weights of the conditions in similarity; a missing one is 1, other keys are ignored. Null: all count the same. */
  readonly weights?: Weights | null
  /** Which episodes may be precedents; null for all. */
  readonly among?: EpisodeFilter | null
  /** Find out what another weight would change? Default: yes. It takes as long as the rest. */
  readonly stability?: boolean
}

/** Assesses answers by the framework and compares them with the record. Pure and total. */
export function assess(catalog: Catalog, question: Question): Assessment {
  const { answers, coding, scenario, among = null } = question
  const { framework } = catalog
  const complete = completed(framework, answers)
  const conditions = assessConditions(framework, complete)
  const indication = indicate(framework, complete)
  const weights = question.weights ? completedWeights(framework, question.weights) : null
  const precedents = rankPrecedents(framework, candidatesFor(catalog, question), coding, complete, weights)
  const counted = conditions.filter(({ id }) => weightOf(weights, id) > 0)
  return {
    schemaVersion: 1,
    framework: { id: framework.id, digest: catalog.digest },
    coding,
    scenario: scenario === null ? null : describeScenario(framework, scenario, coding, complete),
    answers: complete,
    conditions,
    ...indication,
    hingesOn: indication.channel === null ? findHinges(framework, complete, conditions) : [],
    precedents,
    record: recordOf(counted, precedents),
    changes: findChanges(framework, complete, indication.channel),
    weights,
    among,
    stability: question.stability === false ? null : stabilityOf(framework, precedents, complete, weights),
  }
}

/** An answer for each condition, in the order of the framework; a missing one is unknown. */
function completed({ conditions }: Framework, answers: Answers): Answers {
  return Object.fromEntries(
    conditions.map(({ id }) => [id, (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? UNKNOWN]),
  )
}

function completedWeights({ conditions }: Framework, weights: Weights): Weights {
  return Object.fromEntries(conditions.map(({ id }) => [id, weightOf(weights, id)]))
}

/** The episodes that may be precedents. An episode is not its own precedent. */
function candidatesFor(catalog: Catalog, { coding, scenario, among }: Question): readonly CodedEpisode[] {
  const rows = among ? listEpisodes(catalog, coding, among, 'date') : null
  const wanted = rows === null ? null : new Set(rows.map(episodeId))
  const own = scenario === null ? null : episodeId(scenario)
  return catalog.episodes.filter((episode) => {
    const id = episodeId(episode)
    return id !== own && (wanted === null || wanted.has(id))
  })
}

function describeScenario(framework: Framework, episode: CodedEpisode, coding: string, answers: Answers): Scenario {
  const own = codesOf(episode, coding)
  const codes = completed(framework, own?.answers ?? {})
  return {
    ...referTo(episode, coding),
    ...accountOf(episode, coding),
    outcome: outcomeOf(framework, own ?? NOT_CODED),
    coded: { answers: codes, ...indicate(framework, codes) },
    replaced: framework.conditions.map(({ id }) => id).filter((id) => answers[id] !== own?.answers[id]),
    otherCodings: Object.entries(episode.codings)
      .filter(([id]) => id !== coding)
      .map(
        ([id, codes]): OtherCoding => ({
          coding: id,
          differences: framework.conditions
            .map((condition) => ({
              condition: condition.id,
              answer: own?.answers[condition.id] ?? UNKNOWN,
              other: codes.answers[condition.id] ?? UNKNOWN,
            }))
            .filter(({ answer, other }) => answer !== other),
          outcome: outcomeOf(framework, codes),
          ...indicate(framework, codes.answers),
        }),
      ),
  }
}
