import type { Rows } from './minimize.ts'
import { bitCount, coversRow, rowTerm, type Term } from './term.ts'

/** Terms that cover all rows coded 1 and none coded 0. No model has fewer terms than `atLeast`. */
export interface CoarseCover {
  readonly terms: readonly Term[]
  readonly atLeast: number
}

/**
 * A cover of prime implicants, and a lower bound, without a list of all prime implicants. Each row that is still open
 * is widened until it can take in no further row, then until no literal can be left out (the expansion of Espresso:
 * Brayton, Hachtel, McMullen, and Sangiovanni-Vincentelli, Logic Minimization Algorithms for VLSI Synthesis, 1984). The
 * lower bound is a set of rows of which no two can be in one term.
 */
export function coarseCover({ on, off, conditions }: Rows): CoarseCover {
  const isAllowed = (term: Term): boolean => !off.some((bits) => coversRow(term, bits))
  const terms: Term[] = []
  for (const bits of on) {
    if (terms.some((term) => coversRow(term, bits))) continue
    terms.push(widened(rowTerm(bits, conditions), on, isAllowed))
  }
  const needed = terms.reduce<readonly Term[]>((kept, term) => {
    const others = kept.filter((each) => each !== term)
    return on.every((bits) => others.some((each) => coversRow(each, bits))) ? others : kept
  }, terms)
  return { terms: needed, atLeast: apart(on, conditions, isAllowed) }
}

function widened(start: Term, on: readonly number[], isAllowed: (term: Term) => boolean): Term {
  let term = start
  for (;;) {
    const wider = on
      .filter((bits) => !coversRow(term, bits))
      .map((bits) => joined(term, bits))
      .filter(isAllowed)
    if (wider.length === 0) break
    // The one that gives up the fewest literals leaves the most room for more rows.
    term = wider.reduce((best, each) => (bitCount(each.mask) > bitCount(best.mask) ? each : best))
  }
  for (let rest = term.mask; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest
    const wider = { mask: term.mask & ~bit, value: term.value & ~bit }
    if (isAllowed(wider)) term = wider
  }
  return term
}

/** The smallest term that covers a term and a row. */
function joined({ mask, value }: Term, bits: number): Term {
  const same = mask & ~(value ^ bits)
  return { mask: same, value: value & same }
}

/** The size of a set of rows of which no two can be in one term. Rows with the fewest partners come first. */
function apart(on: readonly number[], conditions: number, isAllowed: (term: Term) => boolean): number {
  const partners = new Map(
    on.map((bits) => [bits, new Set(on.filter((other) => isAllowed(joined(rowTerm(bits, conditions), other))))]),
  )
  const left = new Set(on)
  let size = 0
  for (const [bits, together] of [...partners].toSorted(([, a], [, b]) => a.size - b.size)) {
    if (!left.has(bits)) continue
    size++
    for (const other of together) left.delete(other)
  }
  return size
}
