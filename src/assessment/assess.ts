import { type Answers, type Framework, UNKNOWN } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf } from '../model/library.ts'
import type { Assessment, OtherCoding, Scenario } from './assessment.ts'
import { findChanges } from './changes.ts'
import { assessConditions, indicate } from './degrees.ts'
import { findHinges } from './hinges.ts'
import { outcomeOf, rankPrecedents, recordOf, referTo } from './precedents.ts'

export interface Question {
  /** Condition id → answer; missing conditions count as unknown, other keys are ignored. */
  readonly answers: Answers
  /** Which coding of the precedents to compare with. */
  readonly coding: string
  /** The episode that the answers come from. It is left out of its own precedents. */
  readonly scenario: CodedEpisode | null
}

/** Answers → what the framework indicates, and how the record compares. Pure and total. */
export function assess(catalog: Catalog, { answers, coding, scenario }: Question): Assessment {
  const { framework } = catalog
  const complete: Answers = Object.fromEntries(
    framework.conditions.map(({ id }) => [id, (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? UNKNOWN]),
  )
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

function describeScenario(framework: Framework, episode: CodedEpisode, coding: string, answers: Answers): Scenario {
  const own = codesOf(episode, coding)
  return {
    ...referTo(episode),
    outcome: outcomeOf(framework, own ?? { answers: {}, outcome: UNKNOWN }),
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
