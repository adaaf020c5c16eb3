import { rowsOfTerm } from './assumptions.ts'
import { type Formula, formulaCovers } from './formula.ts'
import { minimizeRows, type Rows, rowsOf } from './minimize.ts'
import { ofNegation, type Scaled } from './scaled.ts'
import { obstacle, termsIn } from './solution.ts'
import type { Cutoffs, TruthTable } from './solution-results.ts'
import { bitCount, type Term } from './term.ts'
import { tableOf } from './truth-table.ts'

/** With more rows than this, they are not listed. */
const MAX_ROWS = 2 ** 16

/** The remainders inside an expression, by number; null if they are too many. Rows with too few cases count too. */
export function remaindersIn(formula: Formula, table: TruthTable): readonly number[] | null {
  const rows = rowsInside(formula, table.conditions.length)
  if (rows === null) return null
  const observed = new Set(table.rows.map(({ row }) => row))
  return rows.filter((row) => !observed.has(row))
}

/**
 * The rows that a stated necessary condition makes impossible, by number: those in which it is false, observed or not
 * (Schneider and Wagemann 2012, ch. 8; 2013). Null if they are too many.
 */
export function rowsWithout(condition: Formula, conditions: number): readonly number[] | null {
  if (2 ** conditions > MAX_ROWS) return null
  return Array.from({ length: 2 ** conditions }, (_, bits) => bits)
    .filter((bits) => !formulaCovers(condition, bits))
    .map((bits) => bits + 1)
}

/**
 * Contradictory simplifying assumptions: remainders that some parsimonious model of the outcome and some parsimonious
 * model of its negation both assume (Schneider and Wagemann 2012, ch. 8). Null if the models or the rows are too many.
 */
export function contradictoryAssumptions(data: Scaled, cutoffs: Cutoffs): readonly number[] | null {
  const table = tableOf(data, cutoffs)
  const [own, opposite] = [table, tableOf(ofNegation(data), cutoffs)].map((each) => assumingTerms(rowsOf(each)))
  if (own === null || opposite === null || own === undefined || opposite === undefined) return null
  const both = own.flatMap((term) => opposite.flatMap((other) => overlap(term, other) ?? []))
  return remaindersIn(both, table)
}

/** The terms of all parsimonious models; none if nothing is assumed, null if they could not be found. */
function assumingTerms(rows: Rows): readonly Term[] | null {
  if (obstacle(rows, true) !== null) return []
  const found = minimizeRows(rows, 'remainders', 1)
  return 'primes' in found ? termsIn(found) : null
}

/** What two terms both cover; null if nothing. */
function overlap(a: Term, b: Term): Term | null {
  if (((a.value ^ b.value) & a.mask & b.mask) !== 0) return null
  return { mask: a.mask | b.mask, value: a.value | b.value }
}

/** Sorted; null if too many. */
function rowsInside(formula: Formula, conditions: number): readonly number[] | null {
  const size = formula.reduce((sum, { mask }) => sum + 2 ** (conditions - bitCount(mask)), 0)
  if (size > MAX_ROWS) return null
  const rows = new Set(formula.flatMap((term) => rowsOfTerm(term, conditions)))
  return [...rows].toSorted((a, b) => a - b).map((bits) => bits + 1)
}
