import type { Robustness } from '../../../analysis/robustness-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { fewestPlot } from './fewest-plot.ts'
import { rangePlots } from './range-plot.ts'
import { sharePlot } from './share-plot.ts'

/** What there is to draw: fewest codes, cutoffs, shares. */
export function robustnessPictures(robustness: Robustness): readonly Picture[] {
  return [...fewestPlot(robustness), ...rangePlots(robustness.verdicts), ...sharePlot(robustness)]
}
