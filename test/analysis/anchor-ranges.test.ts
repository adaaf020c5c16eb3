import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anchorRanges } from '../../src/analysis/anchor-ranges.ts'
import { finished } from '../../src/analysis/budget.ts'
import { isOrdered, membershipsFor } from '../../src/analysis/calibration.ts'
import { LOG_ODDS } from '../../src/model/log-odds.ts'
import { readDataset } from '../../src/reading/dataset.ts'
import { extraOf } from './extra.ts'
import { near, pathOf } from './reference.ts'

const extra = extraOf('LF')

interface Entry {
  readonly call: string
  readonly args: {
    readonly 'test.cond.raw': string
    readonly 'test.thresholds': readonly [number, number, number]
    readonly step: number
    readonly 'max.runs': number
    readonly outcome: string
    readonly conditions: readonly string[]
    readonly 'incl.cut': number
    readonly 'n.cut': number
  }
  readonly ranges: Readonly<Record<'E' | 'C' | 'I', { readonly lower: number | null; readonly upper: number | null }>>
}

test.each<Entry>(extra.calibration_ranges_stepped)('$call', ({ args, ranges }) => {
  const { 'test.cond.raw': set, 'test.thresholds': thresholds, outcome, conditions, step } = args
  const [exclusion, crossover, inclusion] = thresholds
  const anchors = { exclusion, crossover, inclusion }
  const values: readonly number[] = extra.raw[set]
  const own = membershipsFor(values, { method: 'direct', anchors }, LOG_ODDS.qca) ?? []
  const bytes = readFileSync(pathOf('LF', 'csv'))
  const { dataset } = readDataset({ name: 'LF.csv', path: 'LF.csv', bytes }, { conditions, outcome })
  if (dataset === null) throw new Error('LF is not readable')
  const wish = {
    cutoffs: { inclCut: [args['incl.cut']], priCut: 0, nCut: args['n.cut'] } as const,
    expectations: [],
    maxModels: 100,
  }
  const found = finished(
    anchorRanges(
      [{ set, method: 'direct', anchors, values }],
      {
        dataset: { ...dataset, sets: new Map([...dataset.sets, [set, own]]) },
        question: { outcome, conditions },
        wish,
        kind: 'parsimonious',
        logOdds: LOG_ODDS.qca,
      },
      () => ({ size: step, most: args['max.runs'] }),
    ),
  )
  expect(found.map(({ anchor }) => anchor)).toEqual(['exclusion', 'crossover', 'inclusion'])
  for (const [index, name] of (['E', 'C', 'I'] as const).entries()) {
    const range = found[index]
    for (const [own, expected, direction] of [
      [range?.lowest, ranges[name].lower, -1],
      [range?.highest, ranges[name].upper, 1],
    ] as const) {
      // R also moves an anchor onto another one, which divides by zero.
      const at = range?.anchor ?? 'crossover'
      const possible = (value: number): boolean => isOrdered({ ...anchors, [at]: value })
      const comparable = expected !== null && possible(expected) && possible(expected + direction * step)
      near(own, comparable ? expected : null)
    }
  }
})
