import {
  type Answer,
  type Answers,
  answersOf,
  type Condition,
  type Framework,
  membershipOf,
  type Requirement,
  rankOf,
  stateOf,
  type Verdict,
} from '../model/framework.ts'
import type { Change } from './assessment.ts'

/**
 * The smallest changes of answers that make each other verdict the only possible one, fewest steps first. A verdict is
 * the only one exactly when every condition in its pattern is strictly on the required side (the patterns cover every
 * configuration once), so each condition can be changed independently. A verdict that no answers can reach is left out.
 */
export function findChanges(framework: Framework, answers: Answers, channel: string | null): readonly Change[] {
  return framework.verdicts
    .filter(({ id }) => id !== channel)
    .flatMap((verdict) => changeTo(framework, answers, verdict))
    .toSorted((a, b) => a.steps - b.steps)
}

function changeTo(framework: Framework, answers: Answers, verdict: Verdict): readonly Change[] {
  const moves: [string, Move][] = []
  for (const condition of framework.conditions) {
    const requirement = verdict.pattern[condition.id]
    if (requirement === undefined) continue
    const move = smallestMove(framework, condition, answers[condition.id], requirement)
    if (move === null) return []
    if (move.steps > 0) moves.push([condition.id, move])
  }
  return [
    {
      verdict: verdict.id,
      steps: moves.reduce((sum, [, { steps }]) => sum + steps, 0),
      answers: Object.fromEntries(moves.map(([id, move]) => [id, move.answers])),
    },
  ]
}

interface Move {
  readonly steps: number
  readonly answers: readonly Answer[]
}

/** The nearest answers on the required side. Null when the scale has none. */
function smallestMove(
  framework: Framework,
  condition: Condition,
  answer: Answer | undefined,
  requirement: Requirement,
): Move | null {
  const rank = rankOf(answer ?? null, framework)
  const candidates = answersOf(framework)
    .map((candidate, index) => ({ candidate, steps: rank === null ? 1 : Math.abs(index - rank) }))
    .filter(({ candidate }) => stateOf(membershipOf(condition, candidate)) === requirement)
  if (candidates.length === 0) return null
  const steps = Math.min(...candidates.map((move) => move.steps))
  return {
    steps,
    answers: candidates.filter((move) => move.steps === steps).map(({ candidate }) => candidate),
  }
}
