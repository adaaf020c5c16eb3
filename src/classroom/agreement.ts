import { exact } from '../assessment/degrees.ts'
import { answerIn, type CodingRow, OUTCOME } from '../model/coding-row.ts'
import { compareText } from '../model/diagnostic.ts'
import { type Answer, allowedAnswers, answersOf, type Framework, UNKNOWN } from '../model/framework.ts'
import type { EpisodeCodes } from '../model/library.ts'
import { alphaOf, jackknifeInterval, percentAgreement, type UnitRanks } from './alpha.ts'
import { compareUnits } from './collect.ts'
import type { Agreement, CoderPair, ReferenceAgreement, Reliability, ScaleAgreement, Spread } from './results.ts'

/** Unit → coding id → codes: what the coders' answers are compared with. */
export type References = ReadonlyMap<string, Readonly<Record<string, EpisodeCodes>>>

/** How far the coders agree with each other and with the codings. One row a coder and unit, from `collectRows`. */
export function agreementOf(framework: Framework, rows: readonly CodingRow[], references: References): Agreement {
  const units = distinct(rows.map(({ unit }) => unit)).toSorted(compareUnits)
  const scales = scalesOf(framework)
  return {
    schemaVersion: 1,
    coders: distinct(rows.map(({ coder }) => coder)).toSorted(compareText),
    units,
    rows: rows.length,
    scales: scales.map((id) => agreeOn(id, framework, rows, units, references)),
    spreads: scales
      .flatMap((id) => units.flatMap((unit) => spreadOf(unit, id, framework, rows, references)))
      .toSorted((a, b) => b.steps - a.steps || b.meanSteps - a.meanSteps || compareUnits(a.unit, b.unit)),
    pairs: pairsOf(rows, scales),
  }
}

/** The conditions, then the outcome. */
export function scalesOf({ conditions }: Framework): readonly string[] {
  return [...conditions.map(({ id }) => id), OUTCOME]
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

function ranksOf(unit: string, scale: string, framework: Framework, rows: readonly CodingRow[]): UnitRanks {
  const answers = answersOf(framework)
  return rows
    .filter((row) => row.unit === unit)
    .map((row) => answers.indexOf(answerIn(row, scale) ?? ''))
    .filter((rank) => rank !== -1)
}

function agreeOn(
  id: string,
  framework: Framework,
  rows: readonly CodingRow[],
  units: readonly string[],
  references: References,
): ScaleAgreement {
  const ranks = units.map((unit) => ranksOf(unit, id, framework, rows))
  const pairable = ranks.filter(({ length }) => length >= 2)
  const alpha = alphaOf(ranks)
  const percent = percentAgreement(ranks)
  const interval = jackknifeInterval(ranks)
  const given = rows.map(({ answers, outcome }) => (id === OUTCOME ? outcome : answers[id]))
  return {
    id,
    tally: Object.fromEntries(
      allowedAnswers(framework).map((answer) => [answer, given.filter((each) => each === answer).length]),
    ),
    units: pairable.length,
    values: pairable.flat().length,
    percent: percent === null ? null : exact(percent),
    alpha: alpha === null ? null : exact(alpha),
    interval: interval === null ? null : [exact(interval[0]), exact(interval[1])],
    reliability: alpha === null ? null : reliabilityOf(alpha),
    references: framework.codings.flatMap(({ id: coding }) => compareWith(coding, id, framework, rows, references)),
  }
}

/** Krippendorff, Content Analysis (2nd edition, 2004), section 11.4.2. */
function reliabilityOf(alpha: number): Reliability {
  if (alpha >= 0.8) return 'reliable'
  return alpha >= 0.667 ? 'tentative' : 'unreliable'
}

/** Nothing when the coding covers none of what the coders answered. */
function compareWith(
  coding: string,
  scale: string,
  framework: Framework,
  rows: readonly CodingRow[],
  references: References,
): readonly ReferenceAgreement[] {
  const answers = answersOf(framework)
  const steps = rows.flatMap((row) => {
    const own = answers.indexOf(answerIn(row, scale) ?? '')
    const other = answers.indexOf(codeIn(references.get(row.unit)?.[coding], scale) ?? '')
    return own === -1 || other === -1 ? [] : [Math.abs(own - other)]
  })
  const count = (wanted: number): number => steps.filter((each) => each === wanted).length
  return steps.length === 0 ? [] : [{ coding, compared: steps.length, same: count(0), oneStepOff: count(1) }]
}

/** What a coding says of a condition or the outcome; null when nothing, or only that it is not known. */
function codeIn(codes: EpisodeCodes | undefined, scale: string): Answer | null {
  return codes === undefined ? null : answerIn(codes, scale)
}

function spreadOf(
  unit: string,
  scale: string,
  framework: Framework,
  rows: readonly CodingRow[],
  references: References,
): readonly Spread[] {
  const ranks = ranksOf(unit, scale, framework, rows)
  const steps = Math.max(...ranks) - Math.min(...ranks)
  if (ranks.length < 2 || steps === 0) return []
  const differences = ranks.flatMap((a, index) => ranks.slice(index + 1).map((b) => Math.abs(a - b)))
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
      meanSteps: exact(differences.reduce((sum, each) => sum + each, 0) / differences.length),
      codings: Object.fromEntries(codings),
    },
  ]
}

function pairsOf(rows: readonly CodingRow[], scales: readonly string[]): readonly CoderPair[] {
  const coders = distinct(rows.map(({ coder }) => coder)).toSorted(compareText)
  const rowsOf = new Map(coders.map((coder) => [coder, rows.filter((row) => row.coder === coder)]))
  return coders.flatMap((a, index) =>
    coders.slice(index + 1).flatMap((b): readonly CoderPair[] => {
      const both = (rowsOf.get(a) ?? []).flatMap((row) => {
        const other = rowsOf.get(b)?.find(({ unit }) => unit === row.unit)
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
