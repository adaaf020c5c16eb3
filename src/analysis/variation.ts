import type { Dataset } from '../model/dataset.ts'
import { CROSSOVER } from '../model/framework.ts'
import { CROSSOVER_WAYS, movedCrossover } from './crossover.ts'
import type { SingleChange } from './robustness-results.ts'
import type { Cutoffs } from './solution-results.ts'

/** Another answer for one membership that a case file argues for. */
export interface Dispute {
  readonly case: string
  readonly set: string
  readonly membership: number
}

/** All inputs of an analysis. */
export interface Settings extends Cutoffs {
  /** The inclN that a necessary condition must reach. */
  readonly consistencyCut: number
}

/** A choice that could have been different. The first option is the actual one. */
export type Factor = MembershipFactor | CutoffFactor

interface MembershipFactor {
  readonly kind: 'membership'
  readonly case: number
  readonly set: string
  readonly options: readonly MembershipOption[]
}

interface MembershipOption {
  readonly kind: 'dispute' | 'crossover'
  readonly membership: number
}

interface CutoffFactor<Change extends Partial<Settings> = Partial<Settings>> {
  readonly kind: 'cutoff'
  readonly name: string
  readonly options: readonly { readonly text: string; readonly change: Change }[]
}

/** Disputed memberships and those at 0.5, in the order of the sets, then the cutoffs. */
export function factorsOf(
  { cases, sets }: Dataset,
  conditions: readonly string[],
  disputes: readonly Dispute[],
  settings: Settings,
): readonly Factor[] {
  const memberships = [...sets].flatMap(([set, values]) =>
    values.flatMap((membership, index): readonly Factor[] => {
      const argued = disputes.filter((dispute) => dispute.set === set && dispute.case === cases[index])
      const torn = membership === CROSSOVER && conditions.includes(set)
      const options = [
        { kind: 'dispute', membership } as const,
        ...argued.map((dispute) => ({ kind: 'dispute', membership: dispute.membership }) as const),
        ...(torn ? CROSSOVER_WAYS.map((way) => ({ kind: 'crossover', membership: movedCrossover(way) }) as const) : []),
      ]
      return options.length === 1 ? [] : [{ kind: 'membership', case: index, set, options }]
    }),
  )
  return [...memberships, ...cutoffFactors(settings, cases.length), necessityFactor(settings)]
}

/** Up to about so many cases, 1 is the only usual frequency cutoff (Ragin 2008, 133; Greckhamer et al. 2018). */
export const FEW_CASES = 50

/** The cutoffs in use, first, and the usual ones (Ragin 2008; Schneider and Wagemann 2012; Greckhamer et al. 2018). */
export function cutoffFactors(
  { inclCut, priCut, nCut }: Cutoffs,
  cases: number,
): readonly CutoffFactor<Partial<Cutoffs>>[] {
  const [one, zero] = inclCut
  return [
    factor('incl-cut', one, [0.75, 0.8, 0.85, 0.9], (value) => ({
      inclCut: zero === undefined ? [value] : [value, Math.min(value, zero)],
    })),
    factor('pri-cut', priCut, [0, 0.5, 0.65], (value) => ({ priCut: value })),
    factor('n-cut', nCut, cases > FEW_CASES ? [1, 2] : [1], (value) => ({ nCut: value })),
  ]
}

function necessityFactor({ consistencyCut }: Settings): CutoffFactor {
  return factor('necessity consistency', consistencyCut, [0.85, 0.9, 0.95], (value) => ({ consistencyCut: value }))
}

function factor<Change extends Partial<Settings>>(
  name: string,
  own: number,
  others: readonly number[],
  change: (value: number) => Change,
): CutoffFactor<Change> {
  return {
    kind: 'cutoff',
    name,
    options: [...new Set([own, ...others])].map((value) => ({ text: String(value), change: change(value) })),
  }
}

/** One option of one factor, in words. */
export function describe(factor: Factor, option: number, cases: readonly string[]): Omit<SingleChange, 'changes'> {
  if (factor.kind === 'cutoff') {
    const text = (index: number): string => factor.options[index]?.text ?? ''
    return { kind: 'cutoff', where: factor.name, from: text(0), to: text(option) }
  }
  const chosen = factor.options[option]!
  return {
    kind: chosen.kind,
    where: `${cases[factor.case]} ${factor.set}`,
    from: String(factor.options[0]?.membership),
    to: String(chosen.membership),
  }
}

/** The product of the numbers of options; null above 2^53 − 1. */
export function combinationsOf(factors: readonly Factor[]): number | null {
  const product = factors.reduce((count, { options }) => count * options.length, 1)
  return product <= Number.MAX_SAFE_INTEGER ? product : null
}
