import { nearest } from '../../model/nearest.ts'
import { parseRows, type Row, startOfCell } from '../csv.ts'
import type { SpanProblem } from '../problems/problem.ts'

/** Of a table that holds nothing at all. */
export const NO_HEADER: SpanProblem = {
  code: 'no-header',
  message: 'There is no header',
  hint: 'The first line of a table names its columns.',
  start: 0,
  end: 1,
}

/** Of a line with a quotation that is open at its end, and that no later line closes. */
export function openQuote(line: string, delimiter: string): SpanProblem {
  const cells = parseRows(line, delimiter)[0]?.cells.length ?? 1
  const start = startOfCell(line, delimiter, cells - 1)
  return {
    code: 'open-quote',
    message: 'A quotation is opened here and never closed',
    hint: 'Close it, or double the mark within a quotation.',
    start,
    end: start + 1,
  }
}

export function faultsOfHeader(
  columns: readonly string[],
  conditions: readonly string[],
  text: string,
  delimiter: string,
): readonly SpanProblem[] {
  const again = columns.flatMap((name, index) => (columns.indexOf(name) === index ? [] : [{ name, index }]))
  const missing = conditions.filter((id) => !columns.includes(id))
  return [
    ...again.map(({ name, index }): SpanProblem => {
      const start = startOfCell(text, delimiter, index)
      return {
        code: 'duplicate-column',
        message: name === '' ? 'Two columns have no name' : `Two columns are named "${name}"`,
        hint: 'Give each column a name of its own.',
        start,
        end: start + Math.max(1, name.length),
      }
    }),
    ...(missing.length === 0 ? [] : [missingColumns(missing, columns, text, delimiter)]),
  ]
}

function missingColumns(
  [first = '', ...others]: readonly string[],
  columns: readonly string[],
  text: string,
  delimiter: string,
): SpanProblem {
  const meant = nearest(first, columns)
  const start = meant === null ? 0 : startOfCell(text, delimiter, columns.indexOf(meant))
  const json = /^\s*[{[]/.test(text) ? 'This looks like JSON: --from ndjson.' : undefined
  return {
    code: 'missing-column',
    message: `No column is named ${[first, ...others].map((id) => `"${id}"`).join(', ')}`,
    hint: meant === null ? json : `Is it "${meant}"? The column must be called "${first}".`,
    start,
    end: start + (meant?.length ?? 1),
  }
}

export function faultOfRow({ cells, sound }: Row, columns: readonly string[]): SpanProblem | null {
  const whole = { start: 0, end: 1 }
  if (!sound) {
    const hint = 'Within a quotation, a mark is written twice.'
    return { code: 'quotes', message: 'The quotation marks of this row do not match', hint, ...whole }
  }
  if (cells.length === columns.length) return null
  const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`
  const message = `This row has ${count}, but the header names ${columns.length} columns`
  return { code: 'wrong-cells', message, ...whole }
}
