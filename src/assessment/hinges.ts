import { type Answers, answersOf, type Framework, type Requirement } from '../model/framework.ts'
import type { AssessedCondition, Hinge } from './assessment.ts'
import { indicate } from './degrees.ts'

/**
 * The open conditions (undecided or unknown) on which the verdict depends: for some values of the other open
 * conditions, the two sides lead to different verdicts. For each one, the result of every possible answer, if the
 * others stay the same.
 */
export function findHinges(
  framework: Framework,
  answers: Answers,
  conditions: readonly AssessedCondition[],
): readonly Hinge[] {
  const open = conditions.filter(({ state }) => state === 'undecided' || state === 'unknown')
  return open
    .filter(({ id }) => verdictDependsOn(framework, conditions, id))
    .map(({ id }) => ({
      condition: id,
      outcomes: answersOf(framework).map((answer) => {
        const { headline, channel } = indicate(framework, { ...answers, [id]: answer })
        return { answer, headline, channel }
      }),
    }))
}

function verdictDependsOn(framework: Framework, conditions: readonly AssessedCondition[], id: string): boolean {
  return completions(conditions.filter((condition) => condition.id !== id)).some(
    (corner) =>
      verdictAt(framework, { ...corner, [id]: 'met' }) !== verdictAt(framework, { ...corner, [id]: 'not-met' }),
  )
}

type Corner = Readonly<Record<string, Requirement>>

/** Every way to put each open condition on one side. Settled conditions stay on theirs. */
function completions(conditions: readonly AssessedCondition[]): readonly Corner[] {
  return conditions.reduce<readonly Corner[]>(
    (corners, { id, state }) => {
      const sides: readonly Requirement[] = state === 'met' || state === 'not-met' ? [state] : ['met', 'not-met']
      return corners.flatMap((corner) => sides.map((side) => ({ ...corner, [id]: side })))
    },
    [{}],
  )
}

/** The one verdict that covers a configuration. A framework without gaps or overlaps always has one. */
function verdictAt(framework: Framework, corner: Corner): string | undefined {
  return framework.verdicts.find(({ pattern }) =>
    Object.entries(pattern).every(([id, requirement]) => corner[id] === requirement),
  )?.id
}
