import { readFileSync } from 'node:fs'
import { parseExpression } from '../../src/analysis/expression.ts'
import { type Formula, formulaName } from '../../src/analysis/formula.ts'
import { type Scaled, scaled } from '../../src/analysis/scaled.ts'
import { readDataset } from '../../src/reading/dataset.ts'
import { HOME } from '../support/fake-io.ts'
import { pathOf } from './reference.ts'

/** What R says beyond truth tables and solutions. */
export function extraOf(name: string) {
  return JSON.parse(readFileSync(`${HOME}/test/fixtures/qca/${name}-extra.json`, 'utf8'))
}

export function scaledOf(name: string, outcome: string, conditions: readonly string[]): Scaled {
  const path = pathOf(name, 'csv')
  const { dataset } = readDataset({ name: `${name}.csv`, path, bytes: readFileSync(path) }, { conditions, outcome })
  if (dataset === null) throw new Error(`${path} cannot be read`)
  return scaled(dataset, { outcome, conditions })
}

export function formulaOf(text: string, { conditions }: Scaled): Formula {
  const parsed = parseExpression(text, conditions)
  if (!('terms' in parsed)) throw new Error(`${text} is no expression`)
  return parsed.terms
}

/** The same expression with its terms and literals in one order. */
export function canonical(text: string, data: Scaled): string {
  return formulaOf(text, data)
    .map((term) => formulaName([term], data))
    .toSorted()
    .join(' + ')
}
