import type { Analysis } from '../../../analysis/results.ts'

/**
 * Was the search for a solution given up? Then the work was not done. That there is no solution is a finding, as any
 * other: the data is sound, and the result says why.
 */
export function gaveUp({ solution }: Pick<Analysis, 'solution'>): boolean {
  return solution !== null && Object.values(solution).some((each) => 'tooLarge' in each)
}
