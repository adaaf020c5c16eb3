import { type Answers, type Framework, UNKNOWN } from '../model/framework.ts'
import { accountOf, type Catalog, type CodedEpisode, codesOf, type EpisodeCodes } from '../model/library.ts'
import type { Assessment, OtherCoding, Scenario } from './assessment.ts'
import { findChanges } from './changes.ts'
import { assessConditions, indicate } from './degrees.ts'
import { findHinges } from './hinges.ts'
import { outcomeOf, rankPrecedents, recordOf, referTo } from './precedents.ts'

const NOT_CODED: EpisodeCodes = { answers: {}, outcome: UNKNOWN }

export interface Question {
  /** Condition id → answer; missing conditions count as unknown, other keys are ignored. */
  readonly answers: Answers
  /** The coding of the precedents to compare with. */
  readonly coding: string
  /** The episode that the answers come from. It is not its own precedent. */
  readonly scenario: CodedEpisode | null
}

/** Assesses answers by the framework and compares them with the record. Pure and total. */
export function assess(catalog: Catalog, { answers, coding, scenario }: Question): Assessment {
  const { framework } = catalog
  const complete = completed(framework, answers)
  const conditions = assessConditions(framework, complete)
  const indication = indicate(framework, complete)
  const others = catalog.episodes.filter(
    ({ case: id, episode }) => scenario === null || id !== scenario.case || episode !== scenario.episode,
  )
  const precedents = rankPrecedents(framework, others, coding, complete)
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
    record: recordOf(conditions, precedents),
    changes: findChanges(framework, complete, indication.channel),
  }
}

/** An answer for each condition, in the order of the framework; a missing one is unknown. */
function completed({ conditions }: Framework, answers: Answers): Answers {
  return Object.fromEntries(
    conditions.map(({ id }) => [id, (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? UNKNOWN]),
  )
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
