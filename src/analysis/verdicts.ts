import { SOLUTION_KINDS, type SolutionKind } from '../model/solution-kinds.ts'
import { termFigures, verdictOf } from './claims.ts'
import { easyTerms, expectationsOf } from './intermediate.ts'
import { reaches } from './measures.ts'
import { codedRows, type Limits, type Minimization, minimizeRows, type Rows } from './minimize.ts'
import type { NecessityCuts, NecessityFigures } from './necessity-results.ts'
import type { RobustVerdict } from './robustness-results.ts'
import type { Scaled } from './scaled.ts'
import { modelsIn, obstacle, termsIn } from './solution.ts'
import { MAX_PAIRS, pairCount, type SolutionWish } from './solutions.ts'
import { bitCount, bitOf, keyOf, rowTerm, type Term, termName } from './term.ts'
import { observedRows, outputOf } from './truth-table.ts'
import type { Settings } from './variation.ts'

/** A result that could come out differently, and the set or row that it is about. */
export interface Verdict extends Pick<RobustVerdict, 'kind' | 'name' | 'baseline' | 'trivial'> {
  readonly term: Term | null
}

export interface Verdicts {
  /** Always the same verdicts in the same order. */
  readonly list: readonly Verdict[]
  /** Could the solutions be computed? */
  readonly solved: boolean
  /** Are there more pairs of models than were examined for the intermediate solution? */
  readonly partial: boolean
}

/** Examines the data as they are when it is called. The first call decides which results are examined. */
export type Judge = (settings: Settings) => Verdicts

/** The verdict on whether any row is coded 1. */
export const SUFFICIENT = 'sufficient configurations'

/** The verdict on necessity if no case has any of the outcome: inclN is 0/0. */
export const NOT_DEFINED = 'not defined'

/** The verdicts on necessity. */
export type NecessityResult = 'necessary' | 'not necessary' | typeof NOT_DEFINED

/** The most steps for one combination: a longer one would delay thousands of others. */
const LIMITS: Limits = { primes: 2_000_000, models: 2_000_000, allModels: 0 }

/** The fewest steps charged for a combination, even if it has few cases and rows. */
const LEAST_STEPS = 500

/**
 * Judges the necessity of each claimed set, each condition, and its negation; the OUT of each row; and each term of
 * each solution. `spent` is called for each step.
 */
export function createJudge(
  data: Scaled,
  wish: SolutionWish & { readonly claims: readonly Term[]; readonly necessity: NecessityCuts },
  spent: (steps: number) => void,
): Judge {
  const solve = createSolver(data, wish, { ...LIMITS, spent })
  const { length } = data.conditions
  const sets = [...wish.claims.filter(({ mask }) => bitCount(mask) > 1), ...literalTerms(length)].map((term) => ({
    term,
    name: `${termName(term, data.conditions)} <- ${data.outcome}`,
  }))
  let rows: readonly number[] | null = null
  let terms: readonly { readonly kind: SolutionKind; readonly term: Term; readonly name: string }[] | null = null
  return (settings) => {
    const coded = new Map(observedRows(data).map((row) => [row.bits, outputOf(row, settings)]))
    const { excluded = [] } = wish
    for (const row of excluded) if (coded.has(row - 1)) coded.set(row - 1, '0')
    spent(LEAST_STEPS + data.cases.length * data.conditions.length * (coded.size + 2))
    const solution = solve(codedRows([...coded], data.conditions.length, excluded))
    rows ??= [...coded.keys()]
    terms ??= SOLUTION_KINDS.flatMap((kind) =>
      [...solution[kind].values()].map((term) => ({ kind, term, name: termName(term, data.conditions) })),
    )
    return {
      list: [
        {
          kind: 'finding',
          name: SUFFICIENT,
          baseline: [...coded.values()].includes('1') ? 'some' : 'none',
          trivial: false,
          term: null,
        },
        ...sets.map(({ term, name }) => {
          const figures = termFigures(term, data)
          const baseline = necessityIn(figures, settings)
          return {
            kind: 'necessity' as const,
            name,
            baseline,
            trivial:
              baseline === 'necessary' &&
              verdictOf(figures, { ...wish.necessity, inclCut: settings.consistencyCut }) === 'trivial',
            term,
          }
        }),
        ...rows.map((bits) => ({
          kind: 'row' as const,
          name: `row ${bits + 1}`,
          baseline: coded.get(bits) ?? '?',
          trivial: false,
          term: rowTerm(bits, length),
        })),
        ...terms.map(({ kind, term, name }) => ({
          kind,
          name,
          term,
          trivial: false,
          baseline: solution[kind].has(keyOf(term, data.conditions.length)) ? 'in a model' : 'in no model',
        })),
      ],
      solved: solution.solved,
      partial: solution.partial,
    }
  }
}

function necessityIn({ inclN }: NecessityFigures, { consistencyCut }: Settings): NecessityResult {
  if (inclN === null) return NOT_DEFINED
  return reaches(inclN, consistencyCut) ? 'necessary' : 'not necessary'
}

/** Each condition, after its negation. */
function literalTerms(conditions: number): readonly Term[] {
  return Array.from({ length: conditions }, (_, index) => bitOf(index, conditions)).flatMap((mask) => [
    { mask, value: 0 },
    { mask, value: mask },
  ])
}

/** The terms in any model, by key. */
type TermsInModels = Readonly<Record<SolutionKind, ReadonlyMap<number, Term>>> & Pick<Verdicts, 'solved' | 'partial'>

/** Solutions depend only on the rows' outputs, which rarely differ between combinations. */
function createSolver(data: Scaled, wish: SolutionWish, limits: Limits): (rows: Rows) => TermsInModels {
  const known = new Map<string, TermsInModels>()
  const expected = expectationsOf(wish.expectations, data)
  const byKey = (minimizations: readonly (Minimization | null | undefined)[]): ReadonlyMap<number, Term> => {
    const terms = minimizations.flatMap((found) => (found ? termsIn(found) : []))
    return new Map(terms.map((term) => [keyOf(term, data.conditions.length), term]))
  }
  const minimized = (rows: Rows, allowed: 'nothing' | 'remainders' | readonly Term[]): Minimization | null => {
    const found = minimizeRows(rows, allowed, MAX_PAIRS, limits)
    return 'tooLarge' in found ? null : found
  }
  const solve = (rows: Rows): TermsInModels => {
    const inner = obstacle(rows, false) === null ? minimized(rows, 'nothing') : undefined
    const outer = obstacle(rows, true) === null ? minimized(rows, 'remainders') : undefined
    const pairs =
      wish.expectations.length > 0 && inner && outer
        ? modelsIn(inner).flatMap((c) => modelsIn(outer).map((p) => easyTerms(c, p, expected)))
        : []
    // Most pairs give the same terms.
    const distinct = new Map(pairs.slice(0, MAX_PAIRS).map((terms) => [JSON.stringify(terms), terms]))
    const between = [...distinct.values()].map((terms) => minimized(rows, terms))
    return {
      conservative: byKey([inner]),
      parsimonious: byKey([outer]),
      intermediate: byKey(between),
      solved: [inner, outer, ...between].every((found) => found !== null),
      partial:
        pairs.length > 0 && inner && outer ? pairCount(inner, outer) !== Math.min(pairs.length, MAX_PAIRS) : false,
    }
  }
  return (rows) => {
    const key = `${rows.on.join()}/${rows.off.join()}`
    const found = known.get(key) ?? solve(rows)
    known.set(key, found)
    return found
  }
}
