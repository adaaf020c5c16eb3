import type { Analysis } from '../../../analysis/results.ts'

/**
 * Did the search for a solution stop early? Then the work is not done. If no solution exists, that is a finding like
 * any other.
 */
export function gaveUp({ solution }: Pick<Analysis, 'solution'>): boolean {
  return solution !== null && Object.values(solution).some((each) => 'tooLarge' in each)
}
