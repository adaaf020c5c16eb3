import type { Work } from './document.ts'

/**
 * The works as CSL-JSON (Citation Style Language 1.0.2, csl-data.json): what Zotero and pandoc read.
 * The kind of a work is not known, so it is a `document`; author names are literal, as they are printed.
 */
export function toCslJson(works: readonly Work[]): readonly object[] {
  return works.map(({ id, author, title, publisher, year, date, url }) => ({
    id,
    type: 'document',
    author: [{ literal: author }],
    title,
    publisher,
    issued: { 'date-parts': [date === null ? [year] : dateParts(date)] },
    ...(url === null ? {} : { URL: url }),
  }))
}

/** The first day of an EDTF date, as exactly as the date gives it. */
function dateParts(date: string): readonly number[] {
  const [first = ''] = date.split('/')
  return first.replace(/[~?]$/, '').split('-').map(Number)
}
