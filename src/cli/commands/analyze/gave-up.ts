import type { Analysis } from '../../../analysis/results.ts'

/**
 * Did the search for a solution stop before its end? Then the work was not done. That no solution exists is a finding
 * like any other.
 */
export function gaveUp({ solution }: Pick<Analysis, 'solution'>): boolean {
  return solution !== null && Object.values(solution).some((each) => 'tooLarge' in each)
}
