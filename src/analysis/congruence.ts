import type { Agreement, CaseKind, Congruence, CongruentCase, RuleOrigin } from './congruence-results.ts'
import { sufficiencyFrom, sumsOf } from './measures.ts'
import type { Scaled } from './scaled.ts'
import { expression, type Term, termName, termSet, unionSet } from './term.ts'

/** For every case: what a rule indicates, and what happened. */
export function congruenceOf(data: Scaled, rule: readonly Term[], ruleFrom: RuleOrigin): Congruence {
  const { cases, outcome, outcomeSet, one } = data
  const set = unionSet(
    rule.map((term) => termSet(term, data)),
    cases.length,
  )
  const congruent = cases.map((name, index): CongruentCase => {
    const [x, y] = [set[index]! / one, outcomeSet[index]! / one]
    return { case: name, rule: x, outcome: y, kind: kindOf(x, y) }
  })
  const decided = congruent.filter(({ kind }) => kind !== 'undecided')
  const positive = decided.filter(({ outcome: y }) => y > 0.5)
  const mostlyYes = positive.length * 2 > decided.length
  return {
    rule: expression(rule.map((term) => termName(term, data.conditions))),
    ruleFrom,
    outcome,
    figures: sufficiencyFrom(sumsOf(set, outcomeSet, one)),
    cases: congruent,
    ...agreement(
      decided,
      decided.filter(({ rule: x, outcome: y }) => x > 0.5 === y > 0.5),
    ),
    constant: {
      says: mostlyYes ? 'yes' : 'no',
      ...agreement(decided, mostlyYes ? positive : decided.filter(({ outcome: y }) => y < 0.5)),
    },
  }
}

function kindOf(x: number, y: number): CaseKind {
  if (x === 0.5 || y === 0.5) return 'undecided'
  if (x < 0.5) return y > 0.5 ? 'deviant-coverage' : 'irrelevant'
  if (y < 0.5) return 'deviant-consistency'
  return x <= y ? 'typical' : 'deviant-degree'
}

function agreement(decided: readonly CongruentCase[], agreeing: readonly CongruentCase[]): Agreement {
  const rate = decided.length === 0 ? null : agreeing.length / decided.length
  return { agreeing: agreeing.length, decided: decided.length, rate }
}
