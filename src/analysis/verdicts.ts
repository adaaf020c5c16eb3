import { necessityOf } from './claims.ts'
import { easyTerms, expectationOf } from './intermediate.ts'
import { reaches } from './measures.ts'
import { type Limits, type Minimization, minimizeRows, type Rows } from './minimize.ts'
import { necessityIn } from './relations.ts'
import type { RobustVerdict, SolutionKind } from './results.ts'
import type { Scaled } from './scaled.ts'
import { modelsIn, obstacle } from './solution.ts'
import type { SolutionWish } from './solutions.ts'
import { bitCount, keyOf, type Term, termName } from './term.ts'
import { observedRows, outputOf } from './truth-table.ts'
import type { Settings } from './variation.ts'

export interface Verdicts {
  /** Always the same verdicts in the same order. */
  readonly list: readonly Omit<RobustVerdict, 'survived'>[]
  /** Could the solutions be worked out? */
  readonly solved: boolean
}

/** Looks at the data as they are at the time of the call. The first call settles what is looked at. */
export type Judge = (settings: Settings) => Verdicts

/** A combination that needs more than this would hold up thousands of others. */
const LIMITS: Limits = { primes: 2_000_000, models: 2_000_000, allModels: 0 }

/** Models of which terms are looked at. */
const MAX_MODELS = 50

/** The necessity of what is claimed to be necessary together, and of each condition and its negation, the OUT of each row, each term of each solution. */
export function createJudge(data: Scaled, wish: SolutionWish, claims: readonly Term[]): Judge {
  const solve = createSolver(data, wish)
  const compound = claims.filter(({ mask }) => bitCount(mask) > 1)
  let rows: readonly number[] | null = null
  let terms: readonly { readonly kind: SolutionKind; readonly term: Term; readonly name: string }[] | null = null
  return (settings) => {
    const coded = new Map(observedRows(data).map((row) => [row.bits, outputOf(row, settings)]))
    const bitsWhere = (outputs: string): readonly number[] => {
      return [...coded].flatMap(([bits, OUT]) => (outputs.includes(OUT) ? [bits] : []))
    }
    const solution = solve({ conditions: data.conditions.length, on: bitsWhere('1'), off: bitsWhere('0C') })
    rows ??= [...coded.keys()]
    terms ??= KINDS.flatMap((kind) =>
      [...solution[kind].values()].map((term) => ({ kind, term, name: termName(term, data.conditions) })),
    )
    return {
      list: [
        ...[...compound.map((term) => necessityOf(term, data)), ...necessityIn(data)].map(({ set, inclN }) => ({
          kind: 'necessity' as const,
          name: `${set} <- ${data.outcome}`,
          baseline: reaches(inclN, settings.consistencyCut) ? 'necessary' : 'not necessary',
        })),
        ...rows.map((bits) => ({ kind: 'row' as const, name: `row ${bits + 1}`, baseline: coded.get(bits) ?? '?' })),
        ...terms.map(({ kind, term, name }) => ({
          kind,
          name,
          baseline: solution[kind].has(keyOf(term, data.conditions.length)) ? 'in a model' : 'in no model',
        })),
      ],
      solved: solution.solved,
    }
  }
}

const KINDS: readonly SolutionKind[] = ['conservative', 'parsimonious', 'intermediate']

/** The terms that stand in some model, by key. */
type TermsInModels = Readonly<Record<SolutionKind, ReadonlyMap<number, Term>>> & { readonly solved: boolean }

/** Solutions hang on the rows' outputs alone, and few of these differ from one combination to the next. */
function createSolver(data: Scaled, wish: SolutionWish): (rows: Rows) => TermsInModels {
  const known = new Map<string, TermsInModels>()
  const expectation = expectationOf(wish.expectations, data)
  const byKey = (models: readonly (readonly Term[])[]): ReadonlyMap<number, Term> => {
    return new Map(models.flat().map((term) => [keyOf(term, data.conditions.length), term]))
  }
  const modelsOf = (rows: Rows, allowed: 'nothing' | 'remainders' | readonly Term[]): Minimization | null => {
    const found = minimizeRows(rows, allowed, MAX_MODELS, LIMITS)
    return 'tooLarge' in found ? null : found
  }
  const solve = (rows: Rows): TermsInModels => {
    const inner = obstacle(rows, false) === null ? modelsOf(rows, 'nothing') : undefined
    const outer = obstacle(rows, true) === null ? modelsOf(rows, 'remainders') : undefined
    const [conservative, parsimonious] = [inner, outer].map((found) => (found ? modelsIn(found) : []))
    const [firstInner, firstOuter] = [conservative?.[0], parsimonious?.[0]]
    const between =
      wish.expectations.length > 0 && firstInner && firstOuter
        ? modelsOf(rows, easyTerms(firstInner, firstOuter, expectation))
        : undefined
    return {
      conservative: byKey(conservative ?? []),
      parsimonious: byKey(parsimonious ?? []),
      intermediate: byKey(between ? modelsIn(between) : []),
      solved: [inner, outer, between].every((found) => found !== null),
    }
  }
  return (rows) => {
    const key = `${rows.on.join()}/${rows.off.join()}`
    const found = known.get(key) ?? solve(rows)
    known.set(key, found)
    return found
  }
}
