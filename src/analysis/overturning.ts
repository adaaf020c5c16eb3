import type { CaseOption, ContestedCases } from './contested.ts'
import { type FewestChanges, fewestChanges, type Parts } from './fewest-changes.ts'
import { TOLERANCE } from './measures.ts'
import type { Cutoffs, RowOutput } from './solution-results.ts'
import { bitOf, type Term } from './term.ts'
import { type NecessityResult, NOT_DEFINED } from './verdicts.ts'

/** What a verdict becomes, and the fewest contested codes for that. */
export interface Overturned extends FewestChanges {
  readonly becomes: string
}

/** Just below 0: a sum of this size or more fails to be above 0. */
const HARDLY = 1e-9

/**
 * For each other verdict on necessity, the fewest contested codes that lead to it, the fewest first: Σ min(x,y) reaches
 * `cut` · Σ y, or does not, or no case has any of the outcome, so that inclN is not defined (0/0).
 */
export function overturnNecessity(
  contested: ContestedCases,
  { term, conditions, cut }: { term: Term; conditions: number; cut: number },
  actual: NecessityResult,
): readonly Overturned[] {
  const reached: Parts = (option) => {
    const x = membershipIn(term, option, conditions, contested.one)
    return [Math.min(x, option.outcome) - (cut - TOLERANCE) * option.outcome]
  }
  const some: Parts = ({ outcome }) => [outcome]
  return overturnedBy(contested, actual, [
    ['necessary', reached, [0]],
    ['not necessary', joined(some, opposite(reached)), [0, HARDLY]],
    [NOT_DEFINED, opposite(some), [HARDLY]],
  ])
}

/** What a result would be, when it is that: every sum plus its constant is above 0. */
type Way<Result> = readonly [becomes: Result, Parts, constants: readonly number[]]

/** A row of the truth table, and how it is coded. */
export interface CodedRow {
  readonly row: Term
  readonly conditions: number
  readonly cutoffs: Cutoffs
}

/** For each other code of a row, the fewest contested codes that lead to it, the fewest first. */
export function overturnRow(contested: ContestedCases, coded: CodedRow, actual: RowOutput): readonly Overturned[] {
  const { nCut, inclCut } = coded.cutoffs
  const [one, zero] = inclCut
  const parts = rowParts(contested, coded)
  const [enough, incl, pri, lower] = [parts.cases, parts.inclusion(one), parts.pri, parts.inclusion(zero ?? one)]
  const few = opposite(enough)
  return overturnedBy<RowOutput>(contested, actual, [
    ['1', joined(enough, incl, pri), [0.5 - nCut, 0, 0]],
    ['?', few, [nCut - 0.5]],
    ['0', joined(enough, opposite(lower)), [0.5 - nCut, HARDLY]],
    ['0', joined(enough, incl, opposite(pri)), [0.5 - nCut, 0, HARDLY]],
    ...(zero === undefined ? [] : [['C', joined(enough, lower, opposite(incl)), [0.5 - nCut, 0, HARDLY]] as const]),
  ])
}

/** The fewest changes for each result but the actual one. */
function overturnedBy<Result extends string>(
  contested: ContestedCases,
  actual: Result,
  ways: readonly Way<Result>[],
): readonly Overturned[] {
  const found = ways.flatMap(([becomes, goal, constants]): readonly Overturned[] => {
    if (becomes === actual) return []
    const changes = fewestChanges(contested, goal, constants)
    return changes === null ? [] : [{ becomes, ...changes }]
  })
  return fewestOfEach(found)
}

/** Two ways can lead to the same code. */
function fewestOfEach(found: readonly Overturned[]): readonly Overturned[] {
  const sorted = found.toSorted((a, b) => a.count - b.count)
  return sorted.filter(({ becomes }, index) => sorted.findIndex((each) => each.becomes === becomes) === index)
}

function rowParts({ one }: ContestedCases, { row, conditions, cutoffs: { priCut } }: CodedRow) {
  const member = (option: CaseOption): number => membershipIn(row, option, conditions, one)
  const shared = (option: CaseOption) => {
    const x = member(option)
    const both = Math.min(x, option.outcome)
    return { x, both, torn: Math.min(both, one - option.outcome) }
  }
  return {
    cases: (option: CaseOption): readonly number[] => [member(option) * 2 > one ? 1 : 0],
    inclusion:
      (cut: number): Parts =>
      (option) => {
        const { x, both } = shared(option)
        return [both - (cut - TOLERANCE) * x]
      },
    pri: (option: CaseOption): readonly number[] => {
      const { x, both, torn } = shared(option)
      return [both - torn - (priCut - TOLERANCE) * (x - torn)]
    },
  }
}

/** Membership of one case in a term. */
function membershipIn({ mask, value }: Term, option: CaseOption, conditions: number, one: number): number {
  let least = one
  for (const [index, membership] of option.conditions.entries()) {
    const bit = bitOf(index, conditions)
    if ((mask & bit) !== 0) least = Math.min(least, (value & bit) !== 0 ? membership : one - membership)
  }
  return least
}

function joined(...all: readonly Parts[]): Parts {
  return (option) => all.flatMap((parts) => parts(option))
}

function opposite(parts: Parts): Parts {
  return (option) => parts(option).map((part) => -part)
}
