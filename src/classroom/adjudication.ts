import type { Indication } from '../assessment/assessment.ts'
import { indicate } from '../assessment/degrees.ts'
import type { Ruling } from '../model/class-coding.ts'
import { answerGiven, type CodingRow, OUTCOME, scaleIds } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { type Answer, allowedAnswers, type Framework, rankOf, UNKNOWN } from '../model/framework.ts'
import type { EpisodeCodes } from '../model/library.ts'
import { meanSteps } from './alpha.ts'
import { compareUnits } from './collect.ts'
import { medianCoding, type Tie, type TiedUnit, tiedUnit } from './median.ts'

/**
 * How a question stands: `decided` by the class; `open`, because nobody answered or the median is a tie; `split`, if
 * coders differ; or `agreed`.
 */
type Standing = 'decided' | 'open' | 'split' | 'agreed'

/** One question about one unit. */
export interface AdjudicatedQuestion {
  /** A condition's id, or `outcome`. */
  readonly scale: string
  /** Answer, including `unknown` → the coders who gave it, sorted. In the order of the scale. */
  readonly coders: Readonly<Record<Answer, readonly string[]>>
  readonly standing: Standing
  /** The median; unknown if it is a tie, or if nobody answered. */
  readonly median: Answer
  /** The two middle answers of a tie; null if there is none. */
  readonly tie: Tie['between'] | null
  /** What counts: the decision, or else the median. */
  readonly answer: Answer
  /** Why; null if nothing was decided. */
  readonly reason: string | null
}

export interface AdjudicatedUnit {
  /** CASE/EPISODE */
  readonly unit: string
  /** Its letter in the packets; null if it has none, or none is known. */
  readonly letter: string | null
  /** The conditions in the framework's order, then the outcome. */
  readonly questions: readonly AdjudicatedQuestion[]
  /** What the framework indicates with the medians, and with what counts. */
  readonly before: Indication
  readonly after: Indication
}

/** All units of a class, in the order of their letters. */
export interface Adjudication {
  readonly coders: number
  readonly units: readonly AdjudicatedUnit[]
  /** All that were made, also those that later ones replaced. */
  readonly rulings: readonly Ruling[]
}

/** A question and the unit that it is about. */
export interface Docket {
  readonly unit: AdjudicatedUnit
  readonly question: AdjudicatedQuestion
}

/** What the class answered and decided, unit by unit. `letters` maps episodes to letters. */
export function adjudicate(
  framework: Framework,
  rows: readonly CodingRow[],
  rulings: readonly Ruling[],
  letters: ReadonlyMap<string, string>,
): Adjudication {
  const inOrder = (a: string, b: string): number => compareUnits(letters.get(a) ?? a, letters.get(b) ?? b)
  const { episodes, ties } = medianCoding(framework, rows, 'open')
  const rowsOf = new Map<string, CodingRow[]>(rows.map(({ unit }) => [unit, []]))
  for (const row of rows) rowsOf.get(row.unit)?.push(row)
  const counting = new Map(rulings.map((each) => [questionKey(each.episode, each.scale), each]))
  const tied = new Map(ties.map((each) => [questionKey(each.unit, each.scale), each.between]))
  const questionOf = (unit: string, scale: string, own: readonly CodingRow[]): AdjudicatedQuestion => {
    const key = questionKey(unit, scale)
    const ruling = counting.get(key)
    const median = answerGiven(episodes[unit]!, scale) ?? UNKNOWN
    const coders = codersOf(framework, own, scale)
    return {
      scale,
      coders,
      standing: ruling !== undefined ? 'decided' : standingOf(coders, median),
      median,
      tie: tied.get(key) ?? null,
      answer: ruling?.answer ?? median,
      reason: ruling?.reason ?? null,
    }
  }
  const units = [...rowsOf]
    .toSorted(([a], [b]) => inOrder(a, b))
    .map(([unit, own]): AdjudicatedUnit => {
      const questions = scaleIds(framework).map((scale) => questionOf(unit, scale, own))
      return {
        unit,
        letter: letters.get(unit) ?? null,
        questions,
        before: indicate(framework, episodes[unit]!.answers),
        after: indicate(framework, codesOf(questions).answers),
      }
    })
  return { coders: new Set(rows.map(({ coder }) => coder)).size, units, rulings }
}

function questionKey(unit: string, scale: string): string {
  return `${unit} ${scale}`
}

function codersOf(
  framework: Framework,
  rows: readonly CodingRow[],
  scale: string,
): Readonly<Record<Answer, readonly string[]>> {
  const given = allowedAnswers(framework).map((answer) => {
    const own = rows.filter((row) => answerGiven(row, scale) === answer).map(({ coder }) => coder)
    return [answer, own.toSorted(compareText)] as const
  })
  return Object.fromEntries(given.filter(([, own]) => own.length > 0))
}

function standingOf(coders: AdjudicatedQuestion['coders'], median: Answer): Standing {
  if (median === UNKNOWN) return 'open'
  return Object.keys(coders).filter((answer) => answer !== UNKNOWN).length > 1 ? 'split' : 'agreed'
}

function codesOf(questions: readonly AdjudicatedQuestion[]): EpisodeCodes {
  const answers = Object.fromEntries(questions.map(({ scale, answer }) => [scale, answer]))
  const { [OUTCOME]: outcome = UNKNOWN, ...conditions } = answers
  return { answers: conditions, outcome }
}

/** The result as a coding: what counts on each question. */
export function adjudicatedCodes({ units }: Adjudication): Readonly<Record<string, EpisodeCodes>> {
  return Object.fromEntries(units.map(({ unit, questions }) => [unit, codesOf(questions)] as const).toSorted(byUnit))
}

/** The ties that the class has not decided, and whether the verdicts depend on them. */
export function undecidedTies(framework: Framework, { units }: Adjudication): readonly TiedUnit[] {
  return units.flatMap(({ unit, questions }) =>
    tiedUnit(framework, unit, codesOf(questions).answers, tiesIn(unit, questions)),
  )
}

/** The ties of a unit that the class has not decided. */
export function tiesIn(unit: string, questions: AdjudicatedUnit['questions']): readonly Tie[] {
  return questions.flatMap(({ scale, tie, standing }) =>
    tie === null || standing === 'decided' ? [] : [{ unit, scale, between: tie }],
  )
}

function byUnit([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b)
}

/** Do the decisions change what the framework indicates for the unit? */
export function verdictChanged({ before, after }: AdjudicatedUnit): boolean {
  return before.possible.toSorted().join(' ') !== after.possible.toSorted().join(' ')
}

/**
 * The questions that a class can decide: first those without an answer, then those on which coders differ, the widest
 * spread first. What all agree on, or what is decided, is not among them.
 */
export function docketOf(framework: Framework, { units }: Adjudication): readonly Docket[] {
  const all = units.flatMap((unit) => unit.questions.map((question): Docket => ({ unit, question })))
  const width = ({ question }: Docket): readonly [steps: number, mean: number] => {
    const ranks = Object.entries(question.coders).flatMap(([answer, { length }]) => {
      const rank = rankOf(answer, framework)
      return rank === null ? [] : Array.from({ length }, () => rank)
    })
    return ranks.length < 2 ? [0, 0] : [Math.max(...ranks) - Math.min(...ranks), meanSteps(ranks)]
  }
  const split = all
    .filter(({ question }) => question.standing === 'split')
    .map((each) => ({ each, width: width(each) }))
    .toSorted((a, b) => b.width[0] - a.width[0] || b.width[1] - a.width[1])
  return [...all.filter(({ question }) => question.standing === 'open'), ...split.map(({ each }) => each)]
}
