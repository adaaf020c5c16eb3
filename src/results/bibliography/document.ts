import { type Document, item, tone } from '../../rendering/document/document.ts'
import { series } from '../../rendering/words.ts'
import { referenceLine } from '../case/parts.ts'
import type { Work } from './work.ts'

export function bibliographyDocument(works: readonly Work[]): Document {
  if (works.length === 0) return [{ kind: 'paragraph', text: ['No source matches.'] }]
  const items = works.map((work) => item(...referenceLine(work), ' ', tone(`(${series(work.citedIn)})`, 'muted')))
  return [{ kind: 'list', ordered: false, items }]
}
