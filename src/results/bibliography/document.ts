import type { Source } from '../../model/framework.ts'
import { type Document, item, tone } from '../../rendering/document/document.ts'
import { series } from '../../rendering/words.ts'
import { reference } from '../case/parts.ts'

/** A work with the case files that cite it. */
export interface Work extends Source {
  /** Unique in the bibliography: the id in its file, after the file’s id if two works share it. */
  readonly id: string
  readonly citedIn: readonly string[]
}

/** The works in order of author, year and title. */
export function bibliographyDocument(works: readonly Work[]): Document {
  if (works.length === 0) return [{ kind: 'paragraph', text: ['No source matches.'] }]
  const items = works.map((work) => item(`${reference(work)} `, tone(`(${series(work.citedIn)})`, 'muted')))
  return [{ kind: 'list', ordered: false, items }]
}
