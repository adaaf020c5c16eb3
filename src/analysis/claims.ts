import type { Work } from './budget.ts'
import { type Formula, formulaName, formulaSet } from './formula.ts'
import { necessityFrom, reaches, sumsOf } from './measures.ts'
import { necessaryCombinations } from './necessary-combinations.ts'
import type {
  Claim,
  ClaimVerdict,
  JudgedNecessity,
  Necessity,
  NecessityCuts,
  NecessityFigures,
  NecessityReport,
  NecessityTable,
  NecessityVerdict,
} from './necessity-results.ts'
import { necessityIn } from './relations.ts'
import { type FuzzySet, ofNegation, type Scaled } from './scaled.ts'
import { bitOf, type Term, termName, termSet } from './term.ts'

/**
 * The usual cutoffs: inclN from 0.90 (Ragin 2006; Schneider and Wagemann 2012, 143 and 278); RoN and covN from 0.50.
 */
export const USUAL_NECESSITY: NecessityCuts = { inclCut: 0.9, ronCut: 0.5, covCut: 0.5 }

const CLAIM_VERDICTS: Readonly<Record<NecessityVerdict, ClaimVerdict>> = {
  necessary: 'borne-out',
  trivial: 'trivial',
  'not-necessary': 'not-borne-out',
  'not-defined': 'not-defined',
}

/** Sets to measure too, and the cutoffs. Default: none, and the usual ones. */
interface NecessityWish {
  readonly named?: readonly Formula[]
  readonly cuts?: NecessityCuts
}

/**
 * The figures for every condition and its negation, for the outcome and its negation, and for the claims of necessity.
 */
export function* necessityReport(
  data: Scaled,
  claims: readonly Term[],
  { named = [], cuts = USUAL_NECESSITY }: NecessityWish = {},
): Work<NecessityReport> {
  return {
    cuts,
    claims: claims.map((term) => claimOf(term, data, cuts)),
    tables: [data, ofNegation(data)].map((each) => tableOf(each, cuts)),
    combinations: yield* necessaryCombinations(data, cuts),
    named: named.map((formula) => {
      return judged({ set: formulaName(formula, data), ...formulaFigures(formula, data) }, cuts)
    }),
  }
}

function tableOf(data: Scaled, cuts: NecessityCuts): NecessityTable {
  const sets = necessityIn(data).map((each) => judged(each, cuts))
  const named = (...verdicts: readonly NecessityVerdict[]): readonly string[] => {
    return sets.filter(({ verdict }) => verdicts.includes(verdict)).map(({ set }) => set)
  }
  return { outcome: data.outcome, sets, necessary: named('necessary', 'trivial'), trivial: named('trivial') }
}

function judged(figures: Necessity, cuts: NecessityCuts): JudgedNecessity {
  return { ...figures, verdict: verdictOf(figures, cuts) }
}

/** The single conditions, present or absent, that are necessary and not trivial. */
export function foundNecessary(data: Scaled, cuts: NecessityCuts): readonly Term[] {
  const { length } = data.conditions
  const single = data.conditions.flatMap((_, index): readonly Term[] => {
    const mask = bitOf(index, length)
    return [0, mask].map((value) => ({ mask, value }))
  })
  return single.filter((term) => verdictOf(termFigures(term, data), cuts) === 'necessary')
}

/** How far an expression is necessary. */
export function formulaFigures(formula: Formula, data: Scaled): NecessityFigures {
  return figuresIn(formulaSet(formula, data), data)
}

/** The figures of a term. */
export function necessityOf(term: Term, data: Scaled): Necessity {
  return { set: termName(term, data.conditions), ...termFigures(term, data) }
}

/** The figures of a term, without its name. */
export function termFigures(term: Term, data: Scaled): NecessityFigures {
  return figuresIn(termSet(term, data), data)
}

function figuresIn(set: FuzzySet, { cases, outcomeSet, one }: Scaled): NecessityFigures {
  return necessityFrom(sumsOf(set, outcomeSet, one), cases.length, one)
}

function claimOf(term: Term, data: Scaled, cuts: NecessityCuts): Claim {
  const { cases, outcomeSet, one } = data
  const set = termSet(term, data)
  const figures = necessityOf(term, data)
  const members = cases.map((name, index) => ({ name, claimed: set[index]!, outcome: outcomeSet[index]! }))
  const positive = members
    .filter(({ outcome }) => outcome * 2 > one)
    .map(({ name, claimed }) => ({ name, twice: claimed * 2 }))
  const below = members.flatMap(({ name, claimed, outcome }) => {
    const by = outcome - claimed
    return by > 0 ? [{ case: name, by: by / one }] : []
  })
  return {
    ...figures,
    verdict: CLAIM_VERDICTS[verdictOf(figures, cuts)],
    contradicting: positive.filter(({ twice }) => twice < one).map(({ name }) => name),
    undecided: positive.filter(({ twice }) => twice === one).map(({ name }) => name),
    withOutcome: positive.length,
    below: below.toSorted((a, b) => b.by - a.by),
  }
}

export function verdictOf({ inclN, RoN, covN }: NecessityFigures, cuts: NecessityCuts): NecessityVerdict {
  if (inclN === null) return 'not-defined'
  if (!reaches(inclN, cuts.inclCut)) return 'not-necessary'
  return reaches(RoN, cuts.ronCut) && reaches(covN, cuts.covCut) ? 'necessary' : 'trivial'
}
