import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { HOME } from '../support/fake-io.ts'

/** A published data set and what R's QCA package makes of it. */
export interface Reference {
  readonly dataset: string
  readonly conditions: readonly string[]
  readonly outcome: string
  readonly necessity: ReferenceRelation
  readonly necessity_negated: ReferenceRelation
  readonly sufficiency: ReferenceRelation
  readonly sufficiency_negated: ReferenceRelation
  readonly analyses: readonly ReferenceAnalysis[]
}

interface ReferenceRelation {
  readonly outcome: string
  readonly sets: readonly Readonly<Record<string, number | string>>[]
}

export interface ReferenceSolution {
  readonly models: readonly {
    readonly expression: string
    readonly terms: readonly ({ readonly term: string; readonly cases: readonly string[] } & Figures)[]
    readonly solution: Figures
  }[]
  readonly essential?: readonly string[]
  readonly pi_chart: readonly { readonly prime: string; readonly rows: readonly number[] }[]
  readonly simplifying_assumptions?: Readonly<Record<string, readonly number[]>>
}

type Figures = Readonly<Record<'inclS' | 'PRI' | 'covS', number>> & { readonly covU?: number | null }

export interface ReferenceAnalysis {
  readonly id: string
  readonly outcome: string
  readonly conditions: readonly string[]
  readonly incl_cut: readonly [number] | readonly [number, number]
  readonly n_cut: number
  readonly pri_cut: number
  readonly truth_table: readonly ReferenceRow[]
  readonly rows_below_n_cut?: readonly ReferenceRow[]
  readonly observed_rows: number
  readonly possible_rows: number
  readonly remainder_rows: number
  readonly conservative: ReferenceSolution
  readonly parsimonious: ReferenceSolution
  readonly conservative_all_models: readonly string[]
  readonly parsimonious_all_models: readonly string[]
}

export type ReferenceRow = Readonly<Record<string, unknown>> & {
  readonly row: number
  readonly OUT: string
  readonly n: number
  readonly incl: number
  readonly PRI: number
  readonly cases: readonly string[]
}

export const NAMES = ['LC', 'LF'] as const

export function pathOf(name: string, ending: 'csv' | 'json'): string {
  return `${HOME}/test/fixtures/qca/${name}.${ending}`
}

export function referenceOf(name: string): Reference {
  return JSON.parse(readFileSync(pathOf(name, 'json'), 'utf8'))
}

/** Equal to 1e-9, and equally undefined. */
export function near(actual: number | null | undefined, expected: number | null, within = 1e-9): void {
  if (expected === null || actual === null || actual === undefined) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected)).toBeLessThan(within)
}
