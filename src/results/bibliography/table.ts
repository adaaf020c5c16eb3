import { nameOf } from '../../model/source.ts'
import type { Table } from '../../rendering/table.ts'
import type { Work } from './work.ts'

/** One row for each work. */
export function bibliographyTable(works: readonly Work[]): Table {
  return [
    [
      ...['id', 'kind', 'authors', 'title', 'container', 'volume', 'number', 'pages', 'publisher'],
      ...['year', 'date', 'url', 'cited_in'],
    ],
    ...works.map(
      ({ id, kind, authors, title, container, volume, number, pages, publisher, year, date, url, citedIn }) => [
        ...[id, kind, authors.map(nameOf).join('; '), title, container, volume, number, pages, publisher],
        ...[year, date, url, citedIn.join('; ')],
      ],
    ),
  ]
}
