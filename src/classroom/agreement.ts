import { exact } from '../assessment/degrees.ts'
import { answerGiven, answerIn, type CodingRow, scaleIds, unitLetters } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { type Answer, allowedAnswers, answersOf, type Framework, rankOf, UNKNOWN } from '../model/framework.ts'
import type { EpisodeCodes } from '../model/library.ts'
import { alphaOf, jackknifeInterval, meanSteps, percentAgreement, type UnitRanks } from './alpha.ts'
import { compareUnits } from './collect.ts'
import type { Agreement, CoderPair, ReferenceAgreement, Reliability, ScaleAgreement, Spread } from './results.ts'

/** With more coders there are thousands of pairs, which nobody reads. */
const MAX_PAIRED_CODERS = 50

/** Unit → coding id → codes. The coders' answers are compared with them. */
export type References = ReadonlyMap<string, Readonly<Record<string, EpisodeCodes>>>

/** Episode → its letter in the packets. */
export type Letters = ReadonlyMap<string, string>

/**
 * How far the coders agree with each other and with the codings. Takes one row per coder and unit, from `collectRows`.
 * The order of units is that of their letters, so it is the same before and after a key says which episodes they are.
 */
export function agreementOf(
  framework: Framework,
  rows: readonly CodingRow[],
  references: References,
  letters: Letters = new Map(),
): Agreement {
  const inOrder = (a: string, b: string): number => compareUnits(letters.get(a) ?? a, letters.get(b) ?? b)
  const letterOf = (unit: string): string | null => letters.get(unit) ?? unitLetters(unit)
  const coders = distinct(rows.map(({ coder }) => coder)).toSorted(compareText)
  const units = distinct(rows.map(({ unit }) => unit)).toSorted(inOrder)
  const byUnit = new Map(units.map((unit): [string, CodingRow[]] => [unit, []]))
  for (const row of rows) byUnit.get(row.unit)?.push(row)
  const scales = scaleIds(framework)
  return {
    schemaVersion: 1,
    coders,
    units,
    rows: rows.length,
    scales: scales.map((id) => agreeOn(id, framework, rows, byUnit, references)),
    tallies: [...byUnit].map(([unit, own]) => ({
      unit,
      letter: letterOf(unit),
      coders: own.length,
      answers: Object.fromEntries(scales.map((id) => [id, tallyOf(id, framework, own)])),
      blank: Object.fromEntries(scales.map((id) => [id, own.filter((row) => answerGiven(row, id) === null).length])),
    })),
    spreads: scales
      .flatMap((id) => [...byUnit].flatMap(([unit, own]) => spreadOf(unit, id, framework, own, references)))
      .toSorted((a, b) => b.steps - a.steps || b.meanSteps - a.meanSteps || inOrder(a.unit, b.unit))
      .map(({ unit, ...spread }) => ({ unit, letter: letterOf(unit), ...spread })),
    pairs: coders.length > MAX_PAIRED_CODERS ? [] : pairsOf(coders, rows, scales),
  }
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

/** The ranks that the rows of one unit have on a scale. */
function ranksOf(scale: string, framework: Framework, rows: readonly CodingRow[]): UnitRanks {
  return rows.map((row) => rankOf(answerIn(row, scale), framework)).filter((rank) => rank !== null)
}

function agreeOn(
  id: string,
  framework: Framework,
  rows: readonly CodingRow[],
  byUnit: ReadonlyMap<string, readonly CodingRow[]>,
  references: References,
): ScaleAgreement {
  const ranks = [...byUnit.values()].map((own) => ranksOf(id, framework, own))
  const pairable = ranks.filter(({ length }) => length >= 2)
  const alpha = alphaOf(ranks)
  const percent = percentAgreement(ranks)
  const interval = jackknifeInterval(ranks)
  return {
    id,
    tally: tallyOf(id, framework, rows),
    units: pairable.length,
    values: pairable.flat().length,
    percent: percent === null ? null : exact(percent),
    alpha: alpha === null ? null : exact(alpha),
    interval: interval === null ? null : [exact(interval[0]), exact(interval[1])],
    reliability: alpha === null ? null : reliabilityOf(alpha),
    references: framework.codings.flatMap(({ id: coding }) => compareWith(coding, id, framework, rows, references)),
  }
}

/** Each answer, including `unknown`, and how often the rows give it. */
function tallyOf(scale: string, framework: Framework, rows: readonly CodingRow[]): Readonly<Record<Answer, number>> {
  const given = rows.map((row) => answerGiven(row, scale))
  return Object.fromEntries(
    allowedAnswers(framework).map((answer) => [answer, given.filter((each) => each === answer).length]),
  )
}

/** Krippendorff, Content Analysis (2nd edition, 2004), section 11.4.2. */
function reliabilityOf(alpha: number): Reliability {
  if (alpha >= 0.8) return 'reliable'
  return alpha >= 0.667 ? 'tentative' : 'unreliable'
}

/** Empty if the coding covers none of the coders' answers. */
function compareWith(
  coding: string,
  scale: string,
  framework: Framework,
  rows: readonly CodingRow[],
  references: References,
): readonly ReferenceAgreement[] {
  const steps = rows.flatMap((row) => {
    const own = rankOf(answerIn(row, scale), framework)
    const other = rankOf(codeIn(references.get(row.unit)?.[coding], scale), framework)
    return own === null || other === null ? [] : [Math.abs(own - other)]
  })
  const count = (wanted: number): number => steps.filter((each) => each === wanted).length
  return steps.length === 0 ? [] : [{ coding, compared: steps.length, same: count(0), oneStepOff: count(1) }]
}

/** A coding's answer on a condition or the outcome; null when it is missing or unknown. */
function codeIn(codes: EpisodeCodes | undefined, scale: string): Answer | null {
  return codes === undefined ? null : answerIn(codes, scale)
}

function spreadOf(
  unit: string,
  scale: string,
  framework: Framework,
  rows: readonly CodingRow[],
  references: References,
): readonly Omit<Spread, 'letter'>[] {
  const ranks = ranksOf(scale, framework, rows)
  const steps = Math.max(...ranks) - Math.min(...ranks)
  if (ranks.length < 2 || steps === 0) return []
  const counts = answersOf(framework).map(
    (answer, rank) => [answer, ranks.filter((each) => each === rank).length] as const,
  )
  const codings = Object.entries(references.get(unit) ?? {}).map(
    ([id, codes]) => [id, codeIn(codes, scale) ?? UNKNOWN] as const,
  )
  return [
    {
      unit,
      scale,
      answers: Object.fromEntries(counts.filter(([, count]) => count > 0)),
      steps,
      meanSteps: exact(meanSteps(ranks)),
      codings: Object.fromEntries(codings),
    },
  ]
}

function pairsOf(
  coders: readonly string[],
  rows: readonly CodingRow[],
  scales: readonly string[],
): readonly CoderPair[] {
  const rowsOf = new Map(coders.map((coder) => [coder, new Map<string, CodingRow>()]))
  for (const row of rows) rowsOf.get(row.coder)?.set(row.unit, row)
  return coders.flatMap((a, index) =>
    coders.slice(index + 1).flatMap((b): readonly CoderPair[] => {
      const both = [...(rowsOf.get(a)?.values() ?? [])].flatMap((row) => {
        const other = rowsOf.get(b)?.get(row.unit)
        if (other === undefined) return []
        return scales.flatMap((scale) => {
          const [own, theirs] = [answerIn(row, scale), answerIn(other, scale)]
          return own === null || theirs === null ? [] : [own === theirs]
        })
      })
      return both.length === 0 ? [] : [{ coders: [a, b], shared: both.length, same: both.filter(Boolean).length }]
    }),
  )
}
