import { type Dataset, negationOf } from '../model/dataset.ts'
import { necessityFrom, sufficiencyFrom, sumsOf } from './measures.ts'
import type { Necessity } from './necessity-results.ts'
import { type Question, type Scaled, scaled } from './scaled.ts'
import type { Sufficiency } from './sufficiency-results.ts'

/**
 * Is a condition, or its negation, necessary for the outcome? Each negation comes before its condition, as in R's QCA.
 */
export function necessity(dataset: Dataset, question: Question): readonly Necessity[] {
  return necessityIn(scaled(dataset, question))
}

/** Is a condition, or its negation, sufficient for the outcome? In the same order. */
export function sufficiency(dataset: Dataset, question: Question): readonly Sufficiency[] {
  return sufficiencyIn(scaled(dataset, question))
}

export function sufficiencyIn(data: Scaled): readonly Sufficiency[] {
  return literalSums(data).map(({ set, sums }) => ({ set, ...sufficiencyFrom(sums) }))
}

export function necessityIn(data: Scaled): readonly Necessity[] {
  const { cases, one } = data
  return literalSums(data).map(({ set, sums }) => ({ set, ...necessityFrom(sums, cases.length, one) }))
}

function literalSums({ conditions, sets, outcomeSet, one }: Scaled) {
  return conditions.flatMap((name, index) => {
    const values = sets[index]!
    return [
      { set: negationOf(name), sums: sumsOf(values, outcomeSet, one, true) },
      { set: name, sums: sumsOf(values, outcomeSet, one) },
    ]
  })
}
