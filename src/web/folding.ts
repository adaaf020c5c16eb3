import { fill } from './dom.ts'
import { evidenceMarkup } from './evidence.ts'
import type { AssessmentData } from './page-data.ts'

/**
 * Manages the folded parts. Fills in the evidence when one is opened, and remembers which are open, because ranking the
 * precedents again closes them. Returns a function that reopens them.
 */
export function keepFolding(data: AssessmentData): () => void {
  const open = new Set<string>()
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.fold === undefined || !target.isConnected) return
      const name = target.dataset.fold
      const place = target.querySelector(':scope > div:empty')
      const evidence = target.open && place !== null ? evidenceMarkup(data, name) : null
      if (place !== null && evidence !== null) fill(place, evidence)
      if (target.open) open.add(name)
      else open.delete(name)
    },
    true,
  )
  return () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) {
      details.open = open.has(details.dataset.fold ?? '')
    }
  }
}
