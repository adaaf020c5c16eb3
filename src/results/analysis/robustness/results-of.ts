import type { RobustVerdict } from '../../../analysis/robustness-results.ts'

/** The other results of a verdict, the most frequent first. */
export function resultsOf({ becomes }: RobustVerdict): readonly { readonly result: string; readonly count: number }[] {
  return Object.entries(becomes)
    .map(([result, count]) => ({ result, count }))
    .toSorted((a, b) => b.count - a.count)
}
