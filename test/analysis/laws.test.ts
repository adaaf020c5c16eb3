import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finished } from '../../src/analysis/budget.ts'
import { necessityReport } from '../../src/analysis/claims.ts'
import { congruenceOf } from '../../src/analysis/congruence.ts'
import { moveCrossovers } from '../../src/analysis/crossover.ts'
import { parseExpression } from '../../src/analysis/expression.ts'
import { reaches } from '../../src/analysis/measures.ts'
import { necessity, sufficiency } from '../../src/analysis/relations.ts'
import { scaled } from '../../src/analysis/scaled.ts'
import { solutionsOf } from '../../src/analysis/solutions.ts'
import { contains, rowTerm, termName } from '../../src/analysis/term.ts'
import { tableOf, truthTable } from '../../src/analysis/truth-table.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { near } from './reference.ts'

const CONDITIONS = ['A', 'B', 'C']
const CUTOFFS = { inclCut: [0.8], priCut: 0, nCut: 1 } as const

/** Up to twenty cases in three conditions and the outcome Y; crisp, in hundredths, or of any digits. */
const datasets = fc
  .constantFrom(
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .chain((memberships) =>
    fc.array(fc.tuple(memberships, memberships, memberships, memberships), { minLength: 1, maxLength: 20 }),
  )
  .map(
    (rows): Dataset => ({
      cases: rows.map((_, index) => `case ${index}`),
      sets: new Map([...CONDITIONS, 'Y'].map((name, column) => [name, rows.map((row) => row[column] as number)])),
    }),
  )

const question = { outcome: 'Y', conditions: CONDITIONS }

test('necessity and sufficiency share their numbers: inclN is covS, covN is inclS', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const [of, to] = [necessity(dataset, question), sufficiency(dataset, question)]
      expect(of.map(({ set, inclN, covN }) => [set, inclN, covN])).toEqual(
        to.map(({ set, inclS, covS }) => [set, covS, inclS]),
      )
    }),
  )
})

test('every figure is in 0 to 1 or not defined, and PRI never exceeds inclusion', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      for (const { inclS, PRI, covS } of sufficiency(dataset, question)) {
        for (const figure of [inclS, PRI, covS])
          expect(figure === null || (figure >= -1e-9 && figure <= 1 + 1e-9)).toBe(true)
        if (inclS !== null && PRI !== null) expect(PRI).toBeLessThanOrEqual(inclS + 1e-9)
      }
      for (const { RoN } of necessity(dataset, question))
        expect(RoN === null || (RoN >= -1e-9 && RoN <= 1 + 1e-9)).toBe(true)
    }),
  )
})

test('figures are those of the formulas in plain doubles', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const [x, y] = [dataset.sets.get('A') ?? [], dataset.sets.get('Y') ?? []]
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      const both = sum(x.map((value, index) => Math.min(value, y[index] as number)))
      const torn = sum(x.map((value, index) => Math.min(value, y[index] as number, 1 - (y[index] as number))))
      const found = sufficiency(dataset, question).find(({ set }) => set === 'A')
      fc.pre(sum(x) > 1e-6 && sum(y) > 1e-6 && sum(x) - torn > 1e-6)
      near(found?.inclS, both / sum(x))
      near(found?.covS, both / sum(y))
      near(found?.PRI, (both - torn) / (sum(x) - torn))
    }),
  )
})

test('an inclusion of just 4/5 reaches 0.8, in whatever order it is added up', () => {
  const values = [0.1, 0.2, 0.3, 0.7, 0.9, 0.6]
  fc.assert(
    fc.property(fc.shuffledSubarray(values, { minLength: values.length }), (shuffled) => {
      const sets = new Map([
        ['A', [...shuffled, 0.7]],
        ['Y', [...shuffled, 0]],
      ])
      const [, found] = sufficiency({ cases: [...shuffled, 0].map(String), sets }, { outcome: 'Y', conditions: ['A'] })
      expect(found?.inclS).toBe(0.8)
      expect(reaches(found?.inclS ?? null, 0.8)).toBe(true)
    }),
  )
})

test('every case is in one row, or named with the conditions in which it is at 0.5', () => {
  fc.assert(
    fc.property(datasets, fc.integer({ min: 1, max: 3 }), (dataset, nCut) => {
      const table = truthTable(dataset, { ...question, ...CUTOFFS, nCut })
      const rows = [...table.rows, ...table.rowsBelowNCut]
      const all = [...rows.flatMap(({ cases }) => cases), ...table.dropped.map((each) => each.case)]
      expect(all.toSorted()).toEqual(dataset.cases.toSorted())
      expect(table.rows.every(({ n, OUT }) => n >= nCut && OUT !== '?')).toBe(true)
      expect(table.rowsBelowNCut.every(({ n, OUT }) => n < nCut && OUT === '?')).toBe(true)
      expect(table.remainderRows + table.observedRows).toBe(8)
      for (const { case: name, conditions } of table.dropped) {
        const index = dataset.cases.indexOf(name)
        expect(conditions).toEqual(CONDITIONS.filter((condition) => dataset.sets.get(condition)?.[index] === 0.5))
      }
    }),
  )
})

test('crossovers that were moved leave no case without a row', () => {
  fc.assert(
    fc.property(datasets, fc.constantFrom('up', 'down'), (dataset, way) => {
      const { dataset: moved, crossover } = moveCrossovers(dataset, CONDITIONS, way)
      expect(truthTable(moved, { ...question, ...CUTOFFS }).dropped).toEqual([])
      expect(crossover.recoded).toEqual(truthTable(dataset, { ...question, ...CUTOFFS }).dropped)
      expect(moved.sets.get('Y')).toEqual(dataset.sets.get('Y'))
    }),
  )
})

test('the intermediate solution lies between the conservative and the parsimonious one', () => {
  fc.assert(
    fc.property(
      datasets,
      fc.array(fc.constantFrom('A', '~A', 'B', '~B', 'C', '~C'), { minLength: 1 }),
      (dataset, expectations) => {
        const data = scaled(dataset, question)
        const table = tableOf(data, CUTOFFS)
        const { conservative, parsimonious, intermediate } = solutionsOf(data, table, {
          cutoffs: CUTOFFS,
          expectations,
          maxModels: 100,
        })
        fc.pre('models' in conservative && 'models' in parsimonious && 'solutions' in intermediate)
        const rowsIn = (expression: string): readonly number[] => {
          const parsed = parseExpression(expression, CONDITIONS)
          const terms = 'terms' in parsed ? parsed.terms : []
          return Array.from({ length: 8 }, (_, bits) => bits).filter((bits) =>
            terms.some((term) => contains(term, rowTerm(bits, 3))),
          )
        }
        for (const { from, models } of intermediate.solutions) {
          const [, c = '', p = ''] = /^C(\d+)P(\d+)$/.exec(from[0] ?? '') ?? []
          const inner = rowsIn(conservative.models[Number(c) - 1]?.expression ?? '')
          const outer = rowsIn(parsimonious.models[Number(p) - 1]?.expression ?? '')
          expect(inner.length).toBeGreaterThan(0)
          for (const { expression } of models) {
            const rows = rowsIn(expression)
            expect(inner.every((row) => rows.includes(row))).toBe(true)
            expect(rows.every((row) => outer.includes(row))).toBe(true)
          }
        }
      },
    ),
  )
})

test('simplifying assumptions are the remainders that a model covers', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const data = scaled(dataset, question)
      const table = tableOf(data, CUTOFFS)
      const { parsimonious } = solutionsOf(data, table, { cutoffs: CUTOFFS, expectations: [], maxModels: 100 })
      fc.pre('models' in parsimonious)
      const observed = table.rows.map(({ row }) => row)
      for (const { expression, assumptions } of parsimonious.models) {
        const parsed = parseExpression(expression, CONDITIONS)
        const terms = 'terms' in parsed ? parsed.terms : []
        const covered = Array.from({ length: 8 }, (_, bits) => bits).filter((bits) =>
          terms.some((term) => contains(term, rowTerm(bits, 3))),
        )
        const expected = covered.map((bits) => bits + 1).filter((row) => !observed.includes(row))
        expect(assumptions).toMatchObject({ count: expected.length, rows: expected })
      }
    }),
  )
})

test('contradictory assumptions are those of all models of the negated outcome, however few models are kept', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const data = scaled(dataset, question)
      const of = (maxModels: number) => {
        const { parsimonious } = solutionsOf(data, tableOf(data, CUTOFFS), {
          cutoffs: CUTOFFS,
          expectations: [],
          maxModels,
        })
        return 'models' in parsimonious ? parsimonious.models[0]?.assumptions : null
      }
      expect(of(1)).toEqual(of(100))
    }),
  )
})

test('each case is of one kind, and the counts of congruence are theirs', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const parsed = parseExpression('A*~B + C', CONDITIONS)
      const found = congruenceOf(scaled(dataset, question), 'terms' in parsed ? parsed.terms : [], 'given')
      const count = (...kinds: readonly string[]): number =>
        found.cases.filter(({ kind }) => kinds.includes(kind)).length
      expect(found.rule).toBe('A*~B + C')
      expect(found.agreeing).toBe(count('typical', 'deviant-degree', 'irrelevant'))
      for (const { kind, rule, outcome } of found.cases) {
        if (kind === 'typical') expect(rule).toBeLessThanOrEqual(outcome)
        if (kind === 'deviant-degree') expect(rule).toBeGreaterThan(outcome)
      }
      expect(found.decided).toBe(dataset.cases.length - count('undecided'))
      const no = count('irrelevant', 'deviant-consistency')
      expect(found.constant.agreeing).toBe(Math.max(no, found.decided - no))
      expect(found.constant.says).toBe(found.decided - no > no ? 'yes' : 'no')
    }),
  )
})

test('a claim is contradicted by the cases with the outcome that lack it, and by no other', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const [claim] = finished(necessityReport(scaled(dataset, question), [{ mask: 6, value: 6 }])).claims
      const [a, b, y] = ['A', 'B', 'Y'].map((name) => dataset.sets.get(name) ?? [])
      const where = (fits: (both: number) => boolean): readonly string[] =>
        dataset.cases.filter((_, index) => {
          return (y?.[index] ?? 0) > 0.5 && fits(Math.min(a?.[index] ?? 0, b?.[index] ?? 0))
        })
      expect(claim).toMatchObject({
        set: 'A*B',
        contradicting: where((both) => both < 0.5),
        undecided: where((both) => both === 0.5),
        withOutcome: where(() => true).length,
      })
      const below = claim?.below ?? []
      expect(below.map((each) => each.case).toSorted()).toEqual(
        dataset.cases.filter((_, index) => (y?.[index] ?? 0) > Math.min(a?.[index] ?? 0, b?.[index] ?? 0)).toSorted(),
      )
      expect(below.every(({ by }, index) => by <= (below[index - 1]?.by ?? 1))).toBe(true)
      const necessary = reaches(claim?.inclN ?? null, 0.9)
      const relevant = reaches(claim?.RoN ?? null, 0.5) && reaches(claim?.covN ?? null, 0.5)
      const failed = claim?.inclN === null ? 'not-defined' : 'not-borne-out'
      expect(claim?.verdict).toBe(necessary ? (relevant ? 'borne-out' : 'trivial') : failed)
    }),
  )
})

test('a case at exactly 0.5 contradicts no claim, and one just below it does', () => {
  const dataset: Dataset = {
    cases: ['below', 'at', 'above'],
    sets: new Map([
      ['A', [0.49, 0.5, 0.51]],
      ['B', [1, 1, 1]],
      ['C', [0, 0, 0]],
      ['Y', [1, 1, 1]],
    ]),
  }
  const [claim] = finished(necessityReport(scaled(dataset, question), [{ mask: 6, value: 6 }])).claims
  expect(claim).toMatchObject({ set: 'A*B', contradicting: ['below'], undecided: ['at'], withOutcome: 3 })
})

test('an expression is read as it is written', () => {
  const parsed = parseExpression(' A * ~B+ C', CONDITIONS)
  expect('terms' in parsed && parsed.terms.map((term) => termName(term, CONDITIONS))).toEqual(['A*~B', 'C'])
  expect(parseExpression('A*D', CONDITIONS)).toEqual({ unknown: 'D' })
  expect(parseExpression('B + A*~A', CONDITIONS)).toEqual({ contrary: '~A' })
  expect(parseExpression('~A*A', CONDITIONS)).toEqual({ contrary: 'A' })
  expect(parseExpression('A*A', CONDITIONS)).toEqual(parseExpression('A', CONDITIONS))
  expect(parseExpression('', CONDITIONS)).toEqual({ unknown: '' })
})
