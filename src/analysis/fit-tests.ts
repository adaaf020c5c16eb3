import type { SolutionKind } from '../model/solution-kinds.ts'
import type { Work } from './budget.ts'
import { quotedModel } from './quoted.ts'
import type { Scaled } from './scaled.ts'
import type { Cutoffs, SolutionSet } from './solution-results.ts'
import { type SolutionWish, solving } from './solutions.ts'
import { tableOf } from './truth-table.ts'
import { cutoffFactors } from './variation.ts'

/** A solution that another one is compared with. */
export interface FitTest {
  readonly expression: string
  /** The changed cutoffs that lead to it, such as `incl-cut 0.75`; null if the user named it. */
  readonly cutoffs: readonly string[] | null
}

/**
 * The solutions of one kind under the usual cutoffs, changed one at a time; of each, the first model (Oana and
 * Schneider 2021). Equal ones are merged, and cutoffs that lead to no solution are left out. `own` adds the solution of
 * the cutoffs in use, for comparing with something else than this solution.
 */
export function* usualTests(
  data: Scaled,
  wish: SolutionWish,
  { kind, own }: { readonly kind: SolutionKind | null; readonly own: boolean },
): Work<readonly FitTest[]> {
  const found = new Map<string, readonly string[]>()
  const changed = usualCutoffs(wish.cutoffs, data.cases.length)
  const all = own ? [{ text: 'cutoffs in use', cutoffs: wish.cutoffs }, ...changed] : changed
  for (const [done, { text, cutoffs }] of all.entries()) {
    if ((yield { steps: done, limit: all.length }) === true) break
    const set: SolutionSet = yield* solving(data, tableOf(data, cutoffs, wish.excluded), { ...wish, cutoffs })
    const expression = quotedModel(set, cutoffs, kind === null ? {} : { kind })?.quoted.expression
    if (expression !== undefined) found.set(expression, [...(found.get(expression) ?? []), text])
  }
  return [...found].map(([expression, cutoffs]) => ({ expression, cutoffs }))
}

function usualCutoffs(own: Cutoffs, cases: number): readonly { readonly text: string; readonly cutoffs: Cutoffs }[] {
  return cutoffFactors(own, cases).flatMap(({ name, options }) =>
    options.slice(1).map(({ text, change }) => ({ text: `${name} ${text}`, cutoffs: { ...own, ...change } })),
  )
}
