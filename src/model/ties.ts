/** What becomes of a tie: it stays open, or the lower or upper of the two middle answers counts. */
export const TIES = ['lower', 'upper'] as const
export type Ties = (typeof TIES)[number] | 'open'
