import { type Formula, formulaName, formulaSet } from './formula.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import { best, type Member, membersOf, pairsOf, pairsWith, type SelectedCase, type SelectedPair } from './selected.ts'
import { rowTerm, type Term, termName, termSet } from './term.ts'
import { configurationOf } from './truth-table.ts'

interface TypicalCase extends SelectedCase {
  /** Is it typical for this term only? */
  readonly uniquelyCovered: boolean
}

/** A case that the solution does not cover, in its truth table row. */
interface UncoveredCase extends SelectedCase {
  /** 1 + the configuration as a binary number; null if the case is at exactly 0.5 in a condition. */
  readonly row: number | null
  /** Membership in that row; null without a row. */
  readonly rowMembership: number | null
}

/**
 * A typical and an irrelevant case. Each yes counts more than all that follow it, whatever `best` says, so the pairs
 * form up to eight tiers.
 */
export interface TieredPair extends SelectedPair {
  /** 1 if all three are yes, 8 if all are no. */
  readonly tier: number
  /** Is the first case typical for this term only? */
  readonly uniquelyCovered: boolean
  /** Is the second case not more in the term than in the outcome? */
  readonly consistent: boolean
  /** Is the second case in no term of the solution? */
  readonly globallyUncovered: boolean
}

export interface TermSelection {
  readonly term: string
  /** In the term and in the outcome, and not more in the term. */
  readonly typical: readonly TypicalCase[]
  /** In both, but more in the term. */
  readonly deviantDegree: readonly SelectedCase[]
  readonly deviantConsistency: readonly SelectedCase[]
  /** Two typical cases: what do they share beyond the term? The stronger one is first. */
  readonly typicalTypical: readonly SelectedPair[]
  /** Why did the outcome not follow in the second? */
  readonly typicalDeviant: readonly SelectedPair[]
  /** Does the term make the difference? Sorted by tier, then by `best`. */
  readonly typicalIrrelevant: readonly TieredPair[]
}

export interface CaseSelection {
  readonly solution: string
  readonly outcome: string
  readonly terms: readonly TermSelection[]
  readonly deviantCoverage: readonly UncoveredCase[]
  readonly irrelevant: readonly UncoveredCase[]
  /** Two cases of one truth table row, with and without the outcome: which condition is missing? */
  readonly coverageIrrelevant: readonly SelectedPair[]
}

/**
 * Cases and pairs of cases for process tracing: Schneider and Rohlfing 2013, 2016; the formulas as in Oana, Schneider,
 * and Thomann 2021. Every list, or every tier of it, has the best choice first. Cases at exactly 0.5 belong to no kind.
 */
export function selectCases(solution: Formula, data: Scaled): CaseSelection {
  const inTerms = solution.map((term) => termSet(term, data))
  const whole = formulaSet(solution, data)
  const uncovered = membersOf(whole, data).filter(({ x }) => x * 2 < data.one)
  const withRow = uncovered.map((member) => ({ ...member, ...rowOf(member, data) }))
  const [present, absent] = [
    withRow.filter((each) => hasOutcome(each, data)),
    withRow.filter((each) => lacks(each, data)),
  ]
  const timesTypical = data.cases.map(
    (_, index) => inTerms.filter((set) => isTypical(membersOf(set, data)[index]!, data)).length,
  )
  return {
    solution: formulaName(solution, data),
    outcome: data.outcome,
    terms: solution.map((term, index) => selectionOf(term, inTerms[index]!, { timesTypical, whole }, data)),
    deviantCoverage: best(present, ({ w }) => data.one - w, data, uncoveredFields(data)),
    irrelevant: best(absent, null, data, uncoveredFields(data)),
    coverageIrrelevant: pairsOf(
      present,
      absent.filter(({ row }) => row !== null),
      (i, j) =>
        i.row === j.row ? Math.abs(i.w - j.w) + (data.one - (i.y - j.y)) + (data.one - i.w) + (data.one - j.w) : null,
      data,
    ),
  }
}

/** What a term's selection takes from the whole solution: of how many terms each case is typical, and its membership. */
interface Whole {
  readonly timesTypical: readonly number[]
  readonly whole: FuzzySet
}

function selectionOf(term: Term, set: FuzzySet, { timesTypical, whole }: Whole, data: Scaled): TermSelection {
  const { one, conditions } = data
  const members = membersOf(set, data)
  const within = members.filter((each) => each.x * 2 > one && hasOutcome(each, data))
  const typical = within.filter(({ x, y }) => x <= y)
  const isUnique = ({ index }: Member): boolean => timesTypical[index] === 1
  const deviant = members.filter((each) => each.x * 2 > one && lacks(each, data))
  const irrelevant = members.filter((each) => each.x * 2 < one && lacks(each, data))
  const gap = ({ x, y }: Member): number => Math.abs(y - x)
  return {
    term: termName(term, conditions),
    typical: best(
      typical,
      ({ x, y }) => 2 * (y - x) + (one - x),
      data,
      (each) => ({ uniquelyCovered: isUnique(each) }),
    ),
    deviantDegree: best(
      within.filter(({ x, y }) => x > y),
      null,
      data,
      () => ({}),
    ),
    deviantConsistency: best(
      deviant,
      ({ x, y }) => one - (x - y) + (one - x),
      data,
      () => ({}),
    ),
    typicalTypical: strongerFirst(
      pairsOf(
        typical,
        typical,
        (i, j) => (i === j ? null : one / 2 - (i.x - j.x) + (one / 2 - (i.y - j.y)) + 2 * gap(i) + 2 * gap(j)),
        data,
      ),
    ),
    typicalDeviant: pairsOf(
      typical,
      deviant,
      (i, j) => Math.abs(i.x - j.x) + (one - (i.y - j.y)) + (one - i.x) + (one - j.x),
      data,
    ),
    typicalIrrelevant: pairsWith(
      typical,
      irrelevant,
      (i, j) => one - (i.x - j.x) + (one - (i.y - j.y)) + 2 * gap(i) + 2 * gap(j),
      data,
      (i, j) => tierOf(isUnique(i), j.x <= j.y, whole[j.index]! * 2 < one),
    ).toSorted((a, b) => a.tier - b.tier),
  }
}

function tierOf(uniquelyCovered: boolean, consistent: boolean, globallyUncovered: boolean) {
  const questions = [uniquelyCovered, consistent, globallyUncovered]
  const tier = 1 + questions.reduce((rank, yes) => 2 * rank + (yes ? 0 : 1), 0)
  return { tier, uniquelyCovered, consistent, globallyUncovered }
}

/** The formula for two typical cases is not symmetric. Each pair stays once, in the order with the smaller value. */
function strongerFirst(pairs: readonly SelectedPair[]): readonly SelectedPair[] {
  const seen = new Set<string>()
  return pairs.filter(({ first, second }) => {
    const known = seen.has(JSON.stringify([second, first]))
    seen.add(JSON.stringify([first, second]))
    return !known
  })
}

function isTypical(member: Member, data: Scaled): boolean {
  return member.x * 2 > data.one && hasOutcome(member, data) && member.x <= member.y
}

function hasOutcome({ y }: Member, { one }: Scaled): boolean {
  return y * 2 > one
}

function lacks({ y }: Member, { one }: Scaled): boolean {
  return y * 2 < one
}

/** The truth table row of a case, and its membership in it (0 without a row), in units of `one`. */
function rowOf({ index }: Member, data: Scaled): { readonly row: number | null; readonly w: number } {
  const bits = configurationOf(data, index)
  if (bits === null) return { row: null, w: 0 }
  return { row: bits + 1, w: termSet(rowTerm(bits, data.conditions.length), data)[index]! }
}

function uncoveredFields({ one }: Scaled) {
  return ({ row, w }: { readonly row: number | null; readonly w: number }) => ({
    row,
    rowMembership: row === null ? null : w / one,
  })
}
