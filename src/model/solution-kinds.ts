/** The standard solutions of a truth table (Ragin 2008, ch. 9). */
export const SOLUTION_KINDS = ['conservative', 'parsimonious', 'intermediate'] as const
export type SolutionKind = (typeof SOLUTION_KINDS)[number]
