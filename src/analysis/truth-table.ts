import type { Dataset } from '../model/dataset.ts'
import { reaches, sufficiencyFrom, sumsOf } from './measures.ts'
import { ofNegation, type Question, type Scaled, scaled } from './scaled.ts'
import type { Cutoffs, DroppedCase, RowOutput, TruthTable, TruthTableRow } from './solution-results.ts'
import { bitOf, rowTerm, termSet } from './term.ts'

/** A configuration with at least one case, and its figures that do not depend on cutoffs. */
export interface ObservedRow {
  readonly bits: number
  /** Indexes of the cases with a membership above 0.5 in the row. */
  readonly members: readonly number[]
  readonly incl: number | null
  readonly PRI: number | null
}

/**
 * The truth table of fuzzy sets: Ragin, Redesigning Social Inquiry, 2008, ch. 7. A row's inclusion and PRI are computed
 * over all cases. A case at exactly 0.5 in a condition is above 0.5 in no row: it counts in no `n`, and is listed by
 * name.
 */
export function truthTable(dataset: Dataset, question: Question & Cutoffs): TruthTable {
  return tableOf(scaled(dataset, question), question)
}

/** `excluded` has the numbers of rows to code 0, whatever their cases say; `idle`, the requests that found no row. */
export function tableOf(
  data: Scaled,
  { inclCut, priCut, nCut }: Cutoffs,
  excluded: readonly number[] = [],
  idle: readonly string[] = [],
): TruthTable {
  const cutoffs = { inclCut, priCut, nCut }
  const out = new Set(excluded)
  const observed = observedRows(data).map((row) => ({ row, own: outputOf(row, cutoffs) }))
  const rows = observed.map(({ row, own }) => toRow(data, row, out.has(row.bits + 1) ? '0' : own))
  const [kept, below] = [rows.filter(({ n }) => n >= nCut), rows.filter(({ n }) => n < nCut)]
  const possibleRows = 2 ** data.conditions.length
  const negation = ofNegation(data)
  const dropped = droppedCases(data)
  const names = new Set(dropped.map((each) => each.case))
  const isSimultaneous = ({ row, OUT, n }: TruthTableRow): boolean => {
    return OUT === '1' && codeOf(inclusionOf(negation, row - 1), n, cutoffs) === '1'
  }
  return {
    outcome: data.outcome,
    conditions: data.conditions,
    cutoffs,
    rows: kept,
    rowsBelowNCut: below,
    observedRows: kept.length,
    possibleRows,
    remainderRows: possibleRows - kept.length,
    excluded: excluded.toSorted((a, b) => a - b),
    idle,
    recoded: observed.flatMap(({ row: { bits }, own }) => {
      return out.has(bits + 1) && (own === '1' || own === 'C') ? [bits + 1] : []
    }),
    simultaneous: kept.filter(isSimultaneous).map(({ row }) => row),
    dropped,
    droppedWithout: data.cases.filter((name, index) => names.has(name) && data.outcomeSet[index]! * 2 < data.one),
  }
}

/** Sorted by number. */
export function observedRows(data: Scaled): readonly ObservedRow[] {
  const members = new Map<number, number[]>()
  for (let index = 0; index < data.cases.length; index++) {
    const bits = configurationOf(data, index)
    if (bits === null) continue
    const group = members.get(bits)
    if (group === undefined) members.set(bits, [index])
    else group.push(index)
  }
  return [...members.keys()]
    .toSorted((a, b) => a - b)
    .map((bits) => ({ bits, members: members.get(bits) ?? [], ...inclusionOf(data, bits) }))
}

function inclusionOf(data: Scaled, bits: number): Pick<ObservedRow, 'incl' | 'PRI'> {
  const sums = sumsOf(termSet(rowTerm(bits, data.sets.length), data), data.outcomeSet, data.one)
  const { inclS, PRI } = sufficiencyFrom(sums)
  return { incl: inclS, PRI }
}

/** The row of a case; null if it is at exactly 0.5 in a condition. */
export function configurationOf({ sets, one }: Scaled, index: number): number | null {
  let bits = 0
  for (const set of sets) {
    const twice = set[index]! * 2
    if (twice === one) return null
    bits = bits * 2 + (twice > one ? 1 : 0)
  }
  return bits
}

/** In this order: too few cases, sufficient, contradiction by two cutoffs, not sufficient. */
export function outputOf({ members, ...figures }: ObservedRow, cutoffs: Cutoffs): RowOutput {
  return codeOf(figures, members.length, cutoffs)
}

function codeOf(
  { incl, PRI }: Pick<ObservedRow, 'incl' | 'PRI'>,
  n: number,
  { inclCut, priCut, nCut }: Cutoffs,
): RowOutput {
  const [one, zero = one] = inclCut
  if (n < nCut) return '?'
  if (reaches(incl, one) && reaches(PRI, priCut)) return '1'
  return reaches(incl, zero) && !reaches(incl, one) ? 'C' : '0'
}

function toRow(data: Scaled, { bits, members, incl, PRI }: ObservedRow, OUT: RowOutput): TruthTableRow {
  const { cases, conditions, outcomeSet, one } = data
  const present = members.filter((index) => outcomeSet[index]! * 2 > one)
  const absent = members.filter((index) => outcomeSet[index]! * 2 < one)
  const deviant = OUT === '1' ? absent : OUT === '0' ? present : []
  return {
    row: bits + 1,
    configuration: Object.fromEntries(
      conditions.map((name, index) => [name, (bits & bitOf(index, conditions.length)) === 0 ? 0 : 1]),
    ),
    OUT,
    n: members.length,
    incl,
    PRI,
    cases: namesOf(cases, members),
    contradictory: present.length > 0 && absent.length > 0,
    deviant: namesOf(cases, deviant),
  }
}

function namesOf(cases: readonly string[], indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => cases[index]!)
}

function droppedCases({ cases, conditions, sets, one }: Scaled): readonly DroppedCase[] {
  return cases.flatMap((name, index) => {
    const torn = conditions.filter((_, at) => sets[at]![index]! * 2 === one)
    return torn.length === 0 ? [] : [{ case: name, conditions: torn }]
  })
}
