import type { Rows } from './minimize.ts'
import type { Assumptions } from './solution-results.ts'
import { bitCount, coversRow, type Term } from './term.ts'

/** The terms in the models of the negated outcome; null when they could not be computed. */
export type Opposites = readonly Term[] | null

/** Beyond this many rows, they are counted but not listed. */
const MAX_LISTED = 4096

/**
 * The logical remainders that a model covers: its simplifying assumptions (Ragin and Sonnett 2005). Those that a model
 * of the negated outcome also covers are contradictory (Schneider and Wagemann 2012, ch. 8).
 */
export function assumptionsOf(terms: readonly Term[], { conditions, on }: Rows, opposites: Opposites): Assumptions {
  const count = unionSize(terms, conditions) - on.length
  if (count > MAX_LISTED) return { count, rows: null, contradictory: null }
  const observed = new Set(on)
  const rows = [...new Set(terms.flatMap((term) => rowsOfTerm(term, conditions)))]
    .filter((bits) => !observed.has(bits))
    .toSorted((a, b) => a - b)
  const isOpposed = (bits: number): boolean => {
    return opposites?.some((term) => coversRow(term, bits)) ?? false
  }
  return {
    count,
    rows: rows.map(numberOf),
    contradictory: opposites === null ? null : rows.filter(isOpposed).map(numberOf),
  }
}

function numberOf(bits: number): number {
  return bits + 1
}

/** Every configuration that a term covers. */
export function rowsOfTerm({ mask, value }: Term, conditions: number): readonly number[] {
  const free = (2 ** conditions - 1) & ~mask
  const rows: number[] = []
  // All subsets of the free bits: subtracting one borrows through the bits that are not free.
  for (let subset = free; ; subset = (subset - 1) & free) {
    rows.push(value | subset)
    if (subset === 0) return rows
  }
}

/** How many configurations a disjunction covers. Each term counts only what no earlier term covers. */
function unionSize(terms: readonly Term[], conditions: number): number {
  let size = 0
  for (const [index, term] of terms.entries()) {
    let pieces: readonly Term[] = [term]
    for (const earlier of terms.slice(0, index)) pieces = pieces.flatMap((piece) => without(piece, earlier))
    for (const { mask } of pieces) size += 2 ** (conditions - bitCount(mask))
  }
  return size
}

/** What `term` covers and `other` does not, as terms that do not overlap. */
function without(term: Term, other: Term): readonly Term[] {
  if (((term.value ^ other.value) & term.mask & other.mask) !== 0) return [term]
  const pieces: Term[] = []
  let { mask, value } = term
  for (let rest = other.mask & ~term.mask; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest
    const wanted = other.value & bit
    pieces.push({ mask: mask | bit, value: value | (wanted ^ bit) })
    mask |= bit
    value |= wanted
  }
  return pieces
}
