import type { Budget, Work } from './budget.ts'
import { bitCount, byTerm, contains, coversRow, keyOf, rowTerm, type Term } from './term.ts'

/**
 * The prime implicants of the rows alone. Each covers only rows of `on`, and covers other rows too if it loses a
 * literal. Sorted in the order of terms. Quine, "The problem of simplifying truth functions", American Mathematical
 * Monthly 59(8), 1952; McCluskey, Bell System Technical Journal 35(6), 1956.
 */
export function* primesOfRows(on: readonly number[], conditions: number, budget: Budget): Work<readonly Term[]> {
  const primes: Term[] = []
  let level = new Map(on.map((bits) => rowTerm(bits, conditions)).map((term) => [keyOf(term, conditions), term]))
  while (level.size > 0) {
    const next = new Map<number, Term>()
    budget.take(level.size * conditions)
    if (budget.isDue()) yield* budget.pause()
    for (const term of level.values()) {
      let prime = true
      for (let rest = term.mask; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        if (!level.has(keyOf({ mask: term.mask, value: term.value ^ bit }, conditions))) continue
        prime = false
        const wider = { mask: term.mask ^ bit, value: term.value & ~bit }
        next.set(keyOf(wider, conditions), wider)
      }
      if (prime) primes.push(term)
    }
    level = next
  }
  return primes.toSorted(byTerm)
}

/**
 * The prime implicants that cover a row of `on`, when everything that is not in `off` can be covered. A term that
 * covers a row is a selection of the row's literals. It avoids a row of `off` if it has a literal in which the two rows
 * differ. It is prime if no literal can be removed. So the primes of a row are the minimal transversals of its
 * differences from `off`. The cost depends on their number, not on 3^conditions.
 */
export function* primesAgainst(
  on: readonly number[],
  off: readonly number[],
  conditions: number,
  budget: Budget,
): Work<readonly Term[]> {
  const primes = new Map<number, Term>()
  for (const row of on) {
    if (budget.isDue()) yield* budget.pause()
    const differences = minimalSets(off.map((other) => row ^ other))
    forEachTransversal(differences, budget, (mask) => {
      const term = { mask, value: row & mask }
      primes.set(keyOf(term, conditions), term)
    })
  }
  return [...primes.values()].toSorted(byTerm)
}

/** The sets (of bits) that contain no other set of the list. */
function minimalSets(sets: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const set of [...new Set(sets)].toSorted((a, b) => bitCount(a) - bitCount(b))) {
    if (!kept.some((smaller) => (smaller & set) === smaller)) kept.push(set)
  }
  return kept
}

/**
 * Every minimal set of bits that shares a bit with each edge, once: the algorithm MMCS of Murakami and Uno,
 * "Efficient algorithms for dualizing large-scale hypergraphs", Discrete Applied Mathematics 170, 2014.
 */
function forEachTransversal(edges: readonly number[], budget: Budget, found: (mask: number) => void): void {
  const visit = (chosen: number, candidates: number): void => {
    budget.take(1 + edges.length)
    let critical = 0
    let branch = -1
    let fewest = Number.POSITIVE_INFINITY
    for (const edge of edges) {
      const shared = edge & chosen
      if (shared === 0) {
        const free = edge & candidates
        const count = bitCount(free)
        if (count >= fewest) continue
        fewest = count
        branch = free
      } else if ((shared & (shared - 1)) === 0) critical |= shared
    }
    // A bit without an edge that only it shares will never be needed, whatever is added.
    if (critical !== chosen) return
    if (fewest === Number.POSITIVE_INFINITY) {
      found(chosen)
      return
    }
    let allowed = candidates & ~branch
    for (let rest = branch; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest
      visit(chosen | bit, allowed)
      allowed |= bit
    }
  }
  visit(
    0,
    edges.reduce((all, edge) => all | edge, 0),
  )
}

/**
 * The prime implicants of a disjunction of terms that cover a row of `on`, by iterated consensus (Quine, "A way to
 * simplify truth functions", American Mathematical Monthly 62(9), 1955). Sorted in the order of terms.
 */
export function* primesOfTerms(terms: readonly Term[], on: readonly number[], budget: Budget): Work<readonly Term[]> {
  let primes: readonly Term[] = []
  const waiting = [...terms]
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const next = term
    budget.take(primes.length + 1)
    if (budget.isDue()) yield* budget.pause()
    if (primes.some((prime) => contains(prime, next))) continue
    primes = primes.filter((prime) => !contains(next, prime))
    for (const prime of primes) {
      const conflict = prime.mask & next.mask & (prime.value ^ next.value)
      if (bitCount(conflict) !== 1) continue
      waiting.push({
        mask: (prime.mask | next.mask) & ~conflict,
        value: (prime.value | next.value) & ~conflict,
      })
    }
    primes = [...primes, next]
  }
  return primes.filter((prime) => on.some((bits) => coversRow(prime, bits))).toSorted(byTerm)
}
