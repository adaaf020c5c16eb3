import type { SolutionSet } from './solution-results.ts'

export type SolutionKind = keyof SolutionSet

export const SOLUTION_KINDS = [
  'conservative',
  'parsimonious',
  'intermediate',
] as const satisfies readonly SolutionKind[]
