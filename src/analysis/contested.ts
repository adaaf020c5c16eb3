import type { Dataset } from '../model/dataset.ts'
import { bareName, isNegated } from '../model/dataset.ts'
import { type Question, type Scaled, scale, scaled, unitOf } from './scaled.ts'
import { describe, type Factor } from './variation.ts'

/** One code of one case, changed to another that is argued for. */
export interface CodeChange {
  readonly where: string
  readonly from: string
  readonly to: string
}

/** One way to code a case: the changes it needs, and its memberships in units of `one`. */
export interface CaseOption {
  readonly changes: readonly CodeChange[]
  readonly conditions: readonly number[]
  readonly outcome: number
}

/** The ways to code every case. The first option of each is the actual one, without changes. */
export interface ContestedCases {
  readonly one: number
  readonly cases: readonly (readonly CaseOption[])[]
}

/** Every combination of the contested codes of each case, the fewest changes first. */
export function contestedCases(dataset: Dataset, question: Question, factors: readonly Factor[]): ContestedCases {
  const contested = factors.filter((factor) => factor.kind === 'membership')
  const one = unitOf([
    ...dataset.sets.values(),
    contested.flatMap(({ options }) => options.map(({ membership }) => membership)),
  ])
  const data = scaled(dataset, question, one)
  return {
    one,
    cases: dataset.cases.map((_, index) => {
      const own = contested.filter((factor) => factor.case === index)
      return combined(baseOf(data, index), own, question, data).toSorted((a, b) => a.changes.length - b.changes.length)
    }),
  }
}

function baseOf({ sets, outcomeSet }: Scaled, index: number): CaseOption {
  return { changes: [], conditions: sets.map((set) => set[index]!), outcome: outcomeSet[index]! }
}

function combined(
  base: CaseOption,
  factors: readonly Extract<Factor, { kind: 'membership' }>[],
  { conditions, outcome }: Question,
  { one, cases }: Scaled,
): readonly CaseOption[] {
  return factors.reduce<readonly CaseOption[]>(
    (options, factor) => {
      const at = conditions.indexOf(factor.set)
      return options.flatMap((option) => [
        option,
        ...factor.options.slice(1).map(({ membership }, index): CaseOption => {
          const { where, from, to } = describe(factor, index + 1, cases)
          const changes = [...option.changes, { where, from, to }]
          const value = scale(membership, one)
          if (at !== -1) return { ...option, changes, conditions: option.conditions.with(at, value) }
          const turned = factor.set === bareName(outcome) && isNegated(outcome)
          return { ...option, changes, outcome: turned ? one - value : value }
        }),
      ])
    },
    [base],
  )
}
