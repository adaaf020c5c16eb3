import { type AnchorRange, anchorRanges } from '../../../analysis/anchor-ranges.ts'
import { type FitTest, usualTests } from '../../../analysis/fit-tests.ts'
import type { Formula } from '../../../analysis/formula.ts'
import { formulaName } from '../../../analysis/formula.ts'
import type { QuotedSolution } from '../../../analysis/quoted.ts'
import { solutionFit } from '../../../analysis/solution-fit.ts'
import type { FitReport } from '../../../analysis/studied-results.ts'
import type { SolutionKind } from '../../../model/solution-kinds.ts'
import { expressionIn } from './expression-in.ts'
import { studiedIn } from './quoted.ts'
import type { Work } from './work.ts'

/** The studied solution against test solutions: those that the user names, or those of the usual cutoffs. */
export async function fitOf(work: Work): Promise<FitReport> {
  const { formula, studied } = await studiedIn(work)
  const tests = await testsIn(work, studied.quoted)
  const own = formulaName(formula, work.data)
  const others = tests.filter(({ expression }) => expression !== own)
  return {
    ...studied,
    tests,
    anchors: await anchorsIn(work, studied.quoted?.kind ?? null),
    fit:
      others.length === 0
        ? null
        : solutionFit(
            formula,
            tests.map((test) => formulaIn(test, work)),
            work.data,
          ),
  }
}

async function testsIn(work: Work, quoted: QuotedSolution | null): Promise<readonly FitTest[]> {
  const { options, data, wish, session } = work
  if (options.tests !== undefined) {
    const named = options.tests.map((text) => formulaName(expressionIn('--tests', text, data.conditions), data))
    return [...new Set(named)].map((expression) => ({ expression, cutoffs: null }))
  }
  const which = { kind: quoted?.kind ?? options.solution ?? null, own: quoted === null }
  return await session.follow(usualTests(data, wish, which), () => 'Looking for solutions under other cutoffs')
}

function formulaIn({ expression }: FitTest, { data }: Work): Formula {
  return expressionIn('--tests', expression, data.conditions)
}

/** How far each anchor of the recipe can move until the solution changes. */
async function anchorsIn(
  { subject, wish, session }: Work,
  kind: SolutionKind | null,
): Promise<readonly AnchorRange[] | null> {
  const { calibration, crossover, dataset, outcome, conditions } = subject
  if (calibration === null || kind === null || crossover !== null) return null
  const { anchored, logOdds } = calibration
  const work = anchorRanges(anchored, { dataset, question: { outcome, conditions }, wish, kind, logOdds })
  return await session.follow(work, () => 'Moving the anchors of the recipe')
}
