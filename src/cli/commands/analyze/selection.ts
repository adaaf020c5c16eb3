import { selectCases } from '../../../analysis/case-selection.ts'
import { foundNecessary } from '../../../analysis/claims.ts'
import { type Formula, formulaName } from '../../../analysis/formula.ts'
import { selectForNecessity } from '../../../analysis/necessity-selection.ts'
import type { Scaled } from '../../../analysis/scaled.ts'
import type { SelectionReport } from '../../../analysis/studied-results.ts'
import { bitCount } from '../../../analysis/term.ts'
import { studiedIn } from './quoted.ts'
import type { Work } from './work.ts'

/**
 * Cases to study: for the solution or the rule, and for each condition that is claimed to be necessary. Without a claim:
 * for each that the data show to be necessary and not trivial.
 */
export async function selectionOf(work: Work): Promise<SelectionReport> {
  const { data, subject, named, necessityCuts } = work
  const { formula, studied } = await studiedIn(work)
  const claimed = subject.claims.filter(({ mask }) => bitCount(mask) === 1)
  const single = (claimed.length > 0 ? claimed : foundNecessary(data, necessityCuts)).map((claim): Formula => [claim])
  const conditions = [...single, ...named.filter((formula) => !single.some((each) => isSame(each, formula, data)))]
  return {
    ...studied,
    sufficiency: selectCases(formula, data),
    necessityCuts,
    necessityFrom: claimed.length > 0 ? 'claims' : 'found',
    necessity: conditions.map((condition) => selectForNecessity(condition, data)),
  }
}

function isSame(a: Formula, b: Formula, data: Scaled): boolean {
  return formulaName(a, data) === formulaName(b, data)
}
