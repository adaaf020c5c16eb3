import type { RobustVerdict } from '../../../analysis/robustness-results.ts'

/** The result as coded; trivial if RoN or covN is low. */
export function baselineLabel({ baseline, trivial }: Pick<RobustVerdict, 'baseline' | 'trivial'>): string {
  return trivial ? `${baseline} (trivial)` : baseline
}

/** `row 8`, `A <- Y`; for a term, also the solution it belongs to. */
export function verdictLabel({ kind, name }: Pick<RobustVerdict, 'kind' | 'name'>): string {
  return kind === 'finding' || kind === 'necessity' || kind === 'row' ? name : `${name} (${kind})`
}
