import Papa from 'papaparse'

/** The cells of a CSV text, by a second program. */
export function cellsOf(text: string, delimiter = ','): readonly (readonly string[])[] {
  // The parser takes one byte order mark away; one that the text begins with is to stay.
  return Papa.parse<readonly string[]>(`\ufeff${text.replace(/\n$/, '')}`, { delimiter, newline: '\n' }).data
}
