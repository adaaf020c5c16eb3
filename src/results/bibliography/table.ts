import type { Table } from '../../rendering/table.ts'
import type { Work } from './document.ts'

/** One row for each work. */
export function bibliographyTable(works: readonly Work[]): Table {
  return [
    ['id', 'author', 'title', 'publisher', 'year', 'date', 'url', 'cited_in'],
    ...works.map(({ id, author, title, publisher, year, date, url, citedIn }) => [
      ...[id, author, title, publisher, year, date, url, citedIn.join('; ')],
    ]),
  ]
}
