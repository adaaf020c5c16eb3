import { type Formula, formulaName } from '../../../analysis/formula.ts'
import { type Quoted, quotedFormula, quotedModel } from '../../../analysis/quoted.ts'
import type { Studied } from '../../../analysis/studied-results.ts'
import { DataError, UsageError } from '../../errors.ts'
import type { AnalysisSubject, Rule } from './subject.ts'
import type { Work } from './work.ts'

/** What to test as a theory. Nobody holds one of a file's own, so the user must name it. */
export function ruleIn({ rule, source }: AnalysisSubject, part: string): Rule {
  if (rule !== null) return rule
  throw new UsageError(`${part} needs --rule with --data: what you expect in ${source}, such as --rule "A*B + ~C".`)
}

/** The model that --solution and --model choose; null if there is no solution. */
export async function quotedIn({ solutions, wish, options: { solution: kind, model } }: Work): Promise<Quoted | null> {
  const found = quotedModel(await solutions(), wish.cutoffs, {
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
  const quoted = subject.rule?.from === 'given' ? null : ((await quotedIn(work))?.quoted ?? null)
  if (quoted !== null) return { formula: quotedFormula(quoted, data.conditions), studied: { quoted, rule: null } }
  if (subject.rule === null) {
    throw new DataError(
      `${subject.source}: nothing is sufficient, so there is no solution to study. Study a rule of yours: --rule "A*B + ~C"`,
    )
  }
  const { formula, from } = subject.rule
  return { formula, studied: { quoted: null, rule: { expression: formulaName(formula, data), from } } }
}
