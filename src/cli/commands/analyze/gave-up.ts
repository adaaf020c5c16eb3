import type { Analysis } from '../../../analysis/results.ts'
import type { SolutionSet } from '../../../analysis/solution-results.ts'

/**
 * Did the search for a solution stop early? Then the work is not done. If no solution exists, that is a finding like
 * any other.
 */
export function gaveUp({ solution }: Pick<Analysis, 'solution'>): boolean {
  return solution !== null && Object.values(solution).some(isUnfinished)
}

function isUnfinished(found: SolutionSet[keyof SolutionSet]): boolean {
  if ('tooLarge' in found) return true
  const solutions = 'solutions' in found ? found.solutions : 'models' in found ? [found] : []
  return solutions.some(({ firstOnly }) => firstOnly?.proven === false)
}
