import type { Cutoffs } from '../../../analysis/solution-results.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'

/** The lowest inclusion of a row that is usually defended (Ragin 2008, 136; Schneider and Wagemann 2012, 128). */
const LOWEST_CUT = 0.75

/** The caution about a cutoff that no convention supports; null for others. */
export function lowCut({ inclCut: [cut] }: Cutoffs): Rich | null {
  if (cut >= LOWEST_CUT) return null
  return [
    tone(`The cutoff of ${cut} is below any convention`, 'warning'),
    `: ${LOWEST_CUT} is the lowest that is defended, and 0.8 is usual (--incl-cut).`,
  ]
}

export function lowCutBlocks(cutoffs: Cutoffs): readonly Block[] {
  const text = lowCut(cutoffs)
  return text === null ? [] : [{ kind: 'paragraph', text }]
}
