import { answerIn, type CodingRow, OUTCOME } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { type Answer, answersOf, type Framework, UNKNOWN } from '../model/framework.ts'
import type { EpisodeCodes } from '../model/library.ts'

/** The two middle answers differed, so the lower one was taken. */
interface EvenSplit {
  readonly unit: string
  readonly scale: string
  readonly between: readonly [Answer, Answer]
}

export interface MedianCoding {
  /** By unit. */
  readonly episodes: Readonly<Record<string, EpisodeCodes>>
  readonly splits: readonly EvenSplit[]
}

/**
 * The median answer on each condition and on the outcome, for each unit. The scale is ordinal, so nothing lies between
 * two answers. With an even number of answers, the lower of the two middle ones is used (the “low median”), which
 * someone actually gave. Without answers, the result is unknown.
 */
export function medianCoding(framework: Framework, rows: readonly CodingRow[]): MedianCoding {
  const splits: EvenSplit[] = []
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted(compareText)
  const medianOn = (unit: string, scale: string): Answer => {
    const own = rows.filter((row) => row.unit === unit)
    const [low, high] = middleAnswers(
      framework,
      own.flatMap((row) => answerIn(row, scale) ?? []),
    )
    if (low !== high) splits.push({ unit, scale, between: [low, high] })
    return low
  }
  const episodes = units.map((unit) => {
    const answers = framework.conditions.map(({ id }) => [id, medianOn(unit, id)] as const)
    return [unit, { answers: Object.fromEntries(answers), outcome: medianOn(unit, OUTCOME) }] as const
  })
  return { episodes: Object.fromEntries(episodes), splits }
}

/** The two middle answers; the same one twice if their number is odd. */
function middleAnswers(framework: Framework, answers: readonly Answer[]): readonly [Answer, Answer] {
  const scale = answersOf(framework)
  const inOrder = answers.toSorted((a, b) => scale.indexOf(a) - scale.indexOf(b))
  const middle = (inOrder.length - 1) / 2
  return [inOrder[Math.floor(middle)] ?? UNKNOWN, inOrder[Math.ceil(middle)] ?? UNKNOWN]
}
