import { assumptionsOf, type Opposites } from './assumptions.ts'
import { ratio, sufficiencyFrom, sumsOf } from './measures.ts'
import { type Minimization, type Rows, rowsOf } from './minimize.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import type { Model, ModelList, NoSolution, Solution, SolutionTerm, TruthTable } from './solution-results.ts'
import { coversRow, expression, type Term, termName, termSet, unionSet } from './term.ts'

/**
 * A minimization with its terms as text and with figures. `opposites` are the terms of the models of the negated
 * outcome.
 */
export function solutionFrom(
  minimization: Minimization,
  table: TruthTable,
  data: Scaled,
  opposites: Opposites,
): Solution {
  const { primes, models, essential, allModels, firstOnly } = minimization
  const rows = rowsOf(table)
  const name = (index: number): string => termName(primes[index]!, data.conditions)
  const figures = termFigures(table, data)
  return {
    models: modelsIn(minimization).map((terms) => modelFrom(terms, rows, data, figures, opposites)),
    modelCount: models.count,
    omittedModels: omittedFrom(models),
    essential: essential.map(name),
    piChart: primes.map((prime) => ({
      prime: termName(prime, data.conditions),
      rows: rows.on.filter((bits) => coversRow(prime, bits)).map((bits) => bits + 1),
    })),
    allModels:
      allModels === null || 'tooLarge' in allModels
        ? allModels
        : {
            count: allModels.count,
            omitted: omittedFrom(allModels),
            first: allModels.first.map((model) => expression(model.map(name))),
          },
    firstOnly,
  }
}

function omittedFrom({ count, first }: ModelList<unknown>): number | null {
  return count === null ? null : count - first.length
}

/** The terms of the models that are kept. */
export function modelsIn({ primes, models }: Minimization): readonly (readonly Term[])[] {
  return models.first.map((model) => model.map((index) => primes[index]!))
}

/** The terms in any model, kept or not. */
export function termsIn({ primes, used }: Minimization): readonly Term[] {
  return used.map((index) => primes[index]!)
}

/** Why nothing can be minimized; null if something can. */
export function obstacle({ on, off }: Rows, remainders: boolean): NoSolution | null {
  if (on.length === 0) return { none: 'no row is coded 1' }
  return remainders && off.length === 0 ? { none: 'no row is coded 0' } : null
}

/** A term's set, and the cases of the rows coded 1 that it covers; each computed once. */
type Figures = (term: Term) => { readonly set: FuzzySet; readonly cases: readonly string[] }

function termFigures({ rows }: TruthTable, data: Scaled): Figures {
  const known = new Map<string, ReturnType<Figures>>()
  return (term) => {
    const key = `${term.mask}/${term.value}`
    const found = known.get(key) ?? {
      set: termSet(term, data),
      cases: rows.filter(({ row, OUT }) => OUT === '1' && coversRow(term, row - 1)).flatMap(({ cases }) => cases),
    }
    known.set(key, found)
    return found
  }
}

/** Unique coverage is covS of the solution less covS without the term (Ragin 2006). */
function modelFrom(terms: readonly Term[], rows: Rows, data: Scaled, figures: Figures, opposites: Opposites): Model {
  const { cases, conditions, outcomeSet, one } = data
  const known = terms.map((term) => ({ term, ...figures(term) }))
  const sets = known.map(({ set }) => set)
  const whole = unionSet(sets, cases.length)
  const sums = sumsOf(whole, outcomeSet, one)
  const named = known.map(({ term, set, cases: covered }, index): SolutionTerm => {
    const others = unionSet(
      sets.filter((_, other) => other !== index),
      cases.length,
    )
    return {
      term: termName(term, conditions),
      ...sufficiencyFrom(sumsOf(set, outcomeSet, one)),
      covU: ratio(sums.both - sumsOf(others, outcomeSet, one).both, sums.y),
      cases: covered,
    }
  })
  return {
    expression: expression(named.map(({ term }) => term)),
    terms: named,
    solution: sufficiencyFrom(sums),
    deviant: cases.filter((_, index) => whole[index]! * 2 > one && outcomeSet[index]! * 2 < one),
    assumptions: assumptionsOf(terms, rows, opposites),
  }
}
