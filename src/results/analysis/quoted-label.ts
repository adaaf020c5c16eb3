import type { QuotedSolution } from '../../analysis/quoted.ts'
import type { Studied } from '../../analysis/studied-results.ts'
import { ruleLabel } from './congruence/blocks.ts'

/** `the parsimonious solution (model 1 of 4)`. */
export function quotedLabel({ kind, model, models, firstOnly }: QuotedSolution): string {
  if (firstOnly !== null) return `the ${kind} solution (one model of it)`
  if (models === 1) return `the ${kind} solution`
  return `the ${kind} solution (model ${model} of ${models?.toLocaleString('en') ?? 'very many'})`
}

/** What is studied as sufficient, in a sentence. */
export function studiedText({ quoted, rule }: Studied, outcome: string): string {
  if (quoted !== null) return `Studied: ${quotedLabel(quoted)}, ${quoted.expression}.`
  if (rule === null) return ''
  const { expression, from } = rule
  const label = ruleLabel({ rule: expression, ruleFrom: from, outcome })
  return from === 'framework'
    ? `Studied: ${label} (${expression}), since no configuration is sufficient in the cases.`
    : `Studied: ${label}.`
}
