import type { Indication } from '../assessment/assessment.ts'
import { indicate } from '../assessment/degrees.ts'
import { answerIn, type CodingRow, OUTCOME } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { type Answer, type Answers, answersOf, type Framework, UNKNOWN } from '../model/framework.ts'
import type { EpisodeCodes } from '../model/library.ts'
import type { Ties } from '../model/ties.ts'

/** The two middle answers differ. */
export interface Tie {
  readonly unit: string
  readonly scale: string
  readonly between: readonly [lower: Answer, upper: Answer]
}

/** The ties of a unit, and whether its verdict depends on them. */
export interface TiedUnit {
  readonly unit: string
  /** In the framework’s order. */
  readonly ties: readonly Tie[]
  /** What the framework indicates, whichever of the two answers each tie becomes. Empty if only the outcome is a tie. */
  readonly verdicts: readonly Indication[]
}

export interface MedianCoding {
  /** By unit. */
  readonly episodes: Readonly<Record<string, EpisodeCodes>>
  /** By unit, then in the framework’s order. */
  readonly ties: readonly Tie[]
  /** For each unit with a tie. */
  readonly tied: readonly TiedUnit[]
}

/**
 * The median answer on each condition and on the outcome, for each unit. The scale is ordinal, so nothing lies between
 * two answers. With an even number of answers, the two middle ones can differ. Then `ties` decides: the answer is
 * unknown, the lower one (the “low median”), or the upper one. Without answers, the result is unknown.
 */
export function medianCoding(framework: Framework, rows: readonly CodingRow[], decide: Ties): MedianCoding {
  const ties: Tie[] = []
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted(compareText)
  const medianOn = (unit: string, scale: string): Answer => {
    const own = rows.filter((row) => row.unit === unit)
    const [lower, upper] = middleAnswers(
      framework,
      own.flatMap((row) => answerIn(row, scale) ?? []),
    )
    if (lower === upper) return lower
    ties.push({ unit, scale, between: [lower, upper] })
    return { open: UNKNOWN, lower, upper }[decide]
  }
  const episodes = units.map((unit) => {
    const answers = framework.conditions.map(({ id }) => [id, medianOn(unit, id)] as const)
    return [unit, { answers: Object.fromEntries(answers), outcome: medianOn(unit, OUTCOME) }] as const
  })
  return {
    episodes: Object.fromEntries(episodes),
    ties,
    tied: episodes.flatMap(([unit, { answers }]) =>
      tiedUnit(
        framework,
        unit,
        answers,
        ties.filter((tie) => tie.unit === unit),
      ),
    ),
  }
}

/** A unit with these ties; none without one. `answers` are those that count on its conditions. */
export function tiedUnit(
  framework: Framework,
  unit: string,
  answers: Answers,
  ties: readonly Tie[],
): readonly TiedUnit[] {
  const onConditions = ties.filter(({ scale }) => scale !== OUTCOME)
  const verdicts = onConditions.length === 0 ? [] : verdictsWith(framework, answers, onConditions)
  return ties.length === 0 ? [] : [{ unit, ties, verdicts }]
}

/** The two middle answers; the same one twice if their number is odd. */
function middleAnswers(framework: Framework, answers: readonly Answer[]): readonly [Answer, Answer] {
  const scale = answersOf(framework)
  const inOrder = answers.toSorted((a, b) => scale.indexOf(a) - scale.indexOf(b))
  const middle = (inOrder.length - 1) / 2
  return [inOrder[Math.floor(middle)] ?? UNKNOWN, inOrder[Math.ceil(middle)] ?? UNKNOWN]
}

/** The different verdicts with each tie resolved in either way. A framework has at most eight conditions. */
function verdictsWith(framework: Framework, answers: Answers, ties: readonly Tie[]): readonly Indication[] {
  const resolved = ties.reduce<readonly Answers[]>(
    (all, { scale, between }) => all.flatMap((each) => between.map((answer) => ({ ...each, [scale]: answer }))),
    [answers],
  )
  const indications = resolved.map((each) => indicate(framework, each))
  return [...new Map(indications.map((each) => [each.possible.toSorted().join(' '), each])).values()]
}
