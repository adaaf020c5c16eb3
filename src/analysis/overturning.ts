import type { CaseOption, ContestedCases } from './contested.ts'
import { type FewestChanges, fewestChanges, type Parts } from './fewest-changes.ts'
import { TOLERANCE } from './measures.ts'
import type { Cutoffs, RowOutput } from './solution-results.ts'
import { bitOf, type Term } from './term.ts'

/** What a verdict becomes, and the fewest contested codes for that. */
export interface Overturned extends FewestChanges {
  readonly becomes: string
}

/** Just below 0: a sum of this size or more fails to be above 0. */
const HARDLY = 1e-9

/**
 * The fewest contested codes after which a set is (no longer) necessary: Σ min(x,y) reaches `cut` · Σ y, or does not.
 * Null if the contested codes cannot do it.
 */
export function overturnNecessity(
  contested: ContestedCases,
  { term, conditions, holds, cut }: { term: Term; conditions: number; holds: boolean; cut: number },
): Overturned | null {
  const reached: Parts = (option) => {
    const x = membershipIn(term, option, conditions, contested.one)
    return [Math.min(x, option.outcome) - (cut - TOLERANCE) * option.outcome]
  }
  const found = holds ? fewestChanges(contested, opposite(reached), [HARDLY]) : fewestChanges(contested, reached, [0])
  return found === null ? null : { becomes: holds ? 'not necessary' : 'necessary', ...found }
}

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
  const ways: readonly (readonly [RowOutput, Parts, readonly number[]])[] = [
    ['1', joined(enough, incl, pri), [0.5 - nCut, 0, 0]],
    ['?', few, [nCut - 0.5]],
    ['0', joined(enough, opposite(lower)), [0.5 - nCut, HARDLY]],
    ['0', joined(enough, incl, opposite(pri)), [0.5 - nCut, 0, HARDLY]],
    ...(zero === undefined ? [] : [['C', joined(enough, lower, opposite(incl)), [0.5 - nCut, 0, HARDLY]] as const]),
  ]
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
