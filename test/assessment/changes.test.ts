import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/assessment/assessment.ts'
import { findChanges } from '../../src/assessment/changes.ts'
import { indicate } from '../../src/assessment/degrees.ts'
import { type Answer, type Answers, answersOf, type Framework, UNKNOWN } from '../../src/model/framework.ts'
import { combinations, EVEN, frameworkOf, posed, WALK } from '../support/library.ts'

function changesOf(framework: Framework, answers: Answers): readonly Change[] {
  return findChanges(framework, answers, indicate(framework, answers).channel)
}

describe('the changes', () => {
  test('are the steps to each other verdict, fewest first', () => {
    expect(changesOf(WALK, { will: 'mostly-no', risk: 'yes' })).toEqual([
      { verdict: 'wait', steps: 2, answers: { will: ['mostly-yes'] } },
      { verdict: 'go', steps: 5, answers: { will: ['mostly-yes'], risk: ['mostly-no'] } },
    ])
  })

  test('count an unknown answer as one step, to any answer on the required side', () => {
    expect(changesOf(WALK, { will: UNKNOWN, risk: 'no' })).toEqual([
      { verdict: 'go', steps: 1, answers: { will: ['mostly-yes', 'yes'] } },
      { verdict: 'stay', steps: 1, answers: { will: ['no', 'mostly-no'] } },
      { verdict: 'wait', steps: 4, answers: { will: ['mostly-yes', 'yes'], risk: ['mostly-yes'] } },
    ])
  })

  test('lead from several possible verdicts to each of them', () => {
    expect(changesOf(WALK, { will: 'mixed', risk: 'no' })).toMatchObject([
      { verdict: 'go', steps: 1, answers: { will: ['mostly-yes'] } },
      { verdict: 'stay', steps: 1, answers: { will: ['mostly-no'] } },
      { verdict: 'wait', steps: 4 },
    ])
  })

  test('leave out a verdict that no answer can reach', () => {
    const framework = frameworkOf({
      conditions: { one: [0, 0.1, 0.2, 0.3, 0.5], two: EVEN },
      verdicts: [
        { id: 'in', initiate: 'yes', pattern: { one: 'met' } },
        { id: 'out', initiate: 'no', pattern: { one: 'not-met' } },
      ],
    })
    expect(changesOf(framework, { one: 'yes', two: 'yes' })).toEqual([
      { verdict: 'out', steps: 1, answers: { one: ['mostly-yes'] } },
    ])
  })
})

interface Route {
  readonly steps: number
  readonly answers: Answers
}

/** By brute force: every set of answers that makes the verdict the only possible one, with its steps. */
function routesTo(framework: Framework, answers: Answers): ReadonlyMap<string, readonly Route[]> {
  const scale = answersOf(framework)
  const choices = framework.conditions.map(({ id }): [string, readonly Answer[]] => [
    id,
    answers[id] === UNKNOWN ? [UNKNOWN, ...scale] : scale,
  ])
  const routes = new Map<string, Route[]>()
  for (const chosen of combinations(Object.fromEntries(choices))) {
    const { channel } = indicate(framework, chosen)
    if (channel === null) continue
    const steps = Object.keys(chosen).map((id) => stepsBetween(scale, answers[id] ?? UNKNOWN, chosen[id] ?? UNKNOWN))
    const route = { answers: chosen, steps: steps.reduce((sum, step) => sum + step, 0) }
    routes.set(channel, [...(routes.get(channel) ?? []), route])
  }
  return routes
}

function stepsBetween(scale: readonly Answer[], from: Answer, to: Answer): number {
  if (from === to) return 0
  return from === UNKNOWN ? 1 : Math.abs(scale.indexOf(from) - scale.indexOf(to))
}

/** Answers as a text that compares: one order of keys. */
function written(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).toSorted())
}

const small = posed({ most: 4 })

describe('in every framework', () => {
  test('every combination of the listed answers makes the verdict the only possible one, with so many steps', () => {
    fc.assert(
      fc.property(small, ({ framework, answers }) => {
        const scale = answersOf(framework)
        for (const change of changesOf(framework, answers)) {
          for (const chosen of combinations(change.answers)) {
            const changed = { ...answers, ...chosen }
            expect(indicate(framework, changed).possible).toEqual([change.verdict])
            const steps = Object.entries(chosen).map(([id, answer]) => stepsBetween(scale, answers[id] ?? '', answer))
            expect(steps.reduce((sum, step) => sum + step, 0)).toBe(change.steps)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('no smaller number of steps leads there, and all that need as few are listed', () => {
    fc.assert(
      fc.property(small, ({ framework, answers }) => {
        const routes = routesTo(framework, answers)
        for (const { verdict, steps, answers: listed } of changesOf(framework, answers)) {
          const ways = routes.get(verdict) ?? []
          expect(Math.min(...ways.map((way) => way.steps))).toBe(steps)
          const shortest = ways.filter((way) => way.steps === steps).map((way) => written(way.answers))
          const told = combinations(listed).map((chosen) => written({ ...answers, ...chosen }))
          expect(told.toSorted()).toEqual(shortest.toSorted())
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the changes lead to every verdict that some answers reach, but for the present one', () => {
    fc.assert(
      fc.property(small, ({ framework, answers }) => {
        const { channel } = indicate(framework, answers)
        const reachable = [...routesTo(framework, answers).keys()].filter((id) => id !== channel)
        expect(
          changesOf(framework, answers)
            .map(({ verdict }) => verdict)
            .toSorted(),
        ).toEqual(reachable.toSorted())
      }),
      { numRuns: 100 },
    )
  })

  test('the changes stand in order of their steps, and each takes a step at least', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        const steps = changesOf(framework, answers).map((change) => change.steps)
        expect(steps).toEqual(steps.toSorted((a, b) => a - b))
        expect(steps.filter((count) => count < 1)).toEqual([])
      }),
    )
  })
})
