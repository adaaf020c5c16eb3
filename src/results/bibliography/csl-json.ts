import type { Author, SourceKind } from '../../model/source.ts'
import { placed, type Work } from './work.ts'

/** The types of CSL 1.0.2 (csl-data.json). */
const TYPES: Readonly<Record<SourceKind, string>> = {
  book: 'book',
  chapter: 'chapter',
  article: 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  archive: 'document',
  report: 'report',
  speech: 'speech',
  law: 'legislation',
  thesis: 'thesis',
  web: 'webpage',
}

/** The works as CSL-JSON (Citation Style Language 1.0.2, csl-data.json), which Zotero and pandoc read. */
export function toCslJson(works: readonly Work[]): readonly object[] {
  return works.map(placed).map((work) => ({
    id: work.id,
    type: TYPES[work.kind],
    author: work.authors.map(toName),
    title: work.title,
    ...given('container-title', work.container),
    ...given('volume', work.volume),
    ...given(['article', 'magazine', 'newspaper'].includes(work.kind) ? 'issue' : 'number', work.number),
    ...given('page', work.pages),
    ...given(work.kind === 'archive' && work.container === null ? 'archive' : 'publisher', work.publisher),
    issued: toDate(work.date ?? String(work.year)),
    ...given('URL', work.url),
  }))
}

function given(key: string, value: string | null): object {
  return value === null ? {} : { [key]: value }
}

function toName(author: Author): object {
  if ('body' in author) return { literal: author.body }
  const [own, suffix] = author.given?.split(', ') ?? []
  return { family: author.family, ...given('given', own ?? null), ...given('suffix', suffix ?? null) }
}

/** An EDTF date with its own precision and both ends of a range; `circa` if it is approximate or uncertain. */
function toDate(date: string): object {
  const parts = date.split('/').map((end) => end.replace(/[~?]$/, '').split('-').map(Number))
  return { 'date-parts': parts, ...(/[~?]/.test(date) ? { circa: true } : {}) }
}
