import { type Formula, formulaName } from '../../../analysis/formula.ts'
import { type Quoted, quotedFormula, quotedModel } from '../../../analysis/quoted.ts'
import type { Studied } from '../../../analysis/studied-results.ts'
import { UsageError } from '../../errors.ts'
import type { Work } from './work.ts'

/** The model that --solution and --model choose; null if there is no solution. */
export async function quotedIn({ solutions, options: { solution: kind, model } }: Work): Promise<Quoted | null> {
  const found = quotedModel(await solutions(), {
    ...(kind === undefined ? {} : { kind }),
    ...(model === undefined ? {} : { model }),
  })
  if (found !== null || (kind === undefined && model === undefined)) return found
  const which = kind === undefined ? 'The solution' : `The ${kind} solution`
  throw new UsageError(`${which} has no model ${model ?? 1}. To see the models: backroom analyze solution`)
}

/** The set to study: the rule if --rule is given or nothing is sufficient, else the quoted solution. */
export async function studiedIn(work: Work): Promise<{ readonly formula: Formula; readonly studied: Studied }> {
  const { data, subject } = work
  const quoted = subject.ruleFrom === 'given' ? null : ((await quotedIn(work))?.quoted ?? null)
  if (quoted !== null) return { formula: quotedFormula(quoted, data.conditions), studied: { quoted, rule: null } }
  const rule = { expression: formulaName(subject.rule, data), from: subject.ruleFrom }
  return { formula: subject.rule, studied: { quoted: null, rule } }
}
