import { type Dataset, negationOf } from '../model/dataset.ts'
import { necessityFrom, sufficiencyFrom, sumsOf } from './measures.ts'
import type { Necessity, Sufficiency } from './results.ts'
import { negated, type Question, type Scaled, scaled } from './scaled.ts'

/** Is a condition, or its negation, necessary for the outcome? The negation of each before itself, as R's QCA lists them. */
export function necessity(dataset: Dataset, question: Question): readonly Necessity[] {
  return necessityIn(scaled(dataset, question))
}

/** Is a condition, or its negation, sufficient for the outcome? In the same order. */
export function sufficiency(dataset: Dataset, question: Question): readonly Sufficiency[] {
  const data = scaled(dataset, question)
  return literalsOf(data).map(({ set, values }) => ({
    set,
    ...sufficiencyFrom(sumsOf(values, data.outcomeSet, data.one)),
  }))
}

export function necessityIn(data: Scaled): readonly Necessity[] {
  return literalsOf(data).map(({ set, values }) => ({
    set,
    ...necessityFrom(sumsOf(values, data.outcomeSet, data.one), data.cases.length, data.one),
  }))
}

function literalsOf({ conditions, sets, one }: Scaled) {
  return sets.flatMap((values, index) => {
    const name = conditions[index] as string
    return [
      { set: negationOf(name), values: negated(values, one) },
      { set: name, values },
    ]
  })
}
