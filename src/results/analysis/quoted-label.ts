import type { QuotedSolution } from '../../analysis/quoted.ts'
import type { Studied } from '../../analysis/studied-results.ts'
import type { Block } from '../../rendering/document/document.ts'
import { ruleLabel } from './congruence/blocks.ts'
import { modelsInWords } from './figures.ts'
import { expressionLabel } from './set-label.ts'
import { belowCutoffs } from './solution/against-cutoffs.ts'
import { lowCutBlocks } from './truth-table/low-cut.ts'

/** `the parsimonious solution (model 1 of 4)`. */
export function quotedLabel({ kind, model, models, firstOnly }: QuotedSolution): string {
  if (firstOnly !== null) return `the ${kind} solution (one model of it)`
  if (models === 1) return `the ${kind} solution`
  return `the ${kind} solution (model ${model} of ${modelsInWords(models)})`
}

/** What is studied as sufficient, and if it is a solution, whether it reaches the cutoffs itself. */
export function studiedBlocks({ quoted, rule }: Studied, more = ''): readonly Block[] {
  if (quoted !== null) {
    return [
      { kind: 'paragraph', text: [`Studied: ${quotedLabel(quoted)}, ${expressionLabel(quoted.expression)}.${more}`] },
      ...lowCutBlocks(quoted.cutoffs),
      ...belowCutoffs(quoted.figures, quoted.cutoffs),
    ]
  }
  return rule === null ? [] : [{ kind: 'paragraph', text: [`${ruleText(rule)}${more}`] }]
}

function ruleText({ expression, from }: NonNullable<Studied['rule']>): string {
  const label = ruleLabel({ rule: expression, ruleFrom: from })
  return from === 'framework'
    ? `Studied: ${label} (${expression}), since no configuration is sufficient in the cases.`
    : `Studied: ${label}.`
}
