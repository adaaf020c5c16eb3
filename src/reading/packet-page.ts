import { OUTCOME, SAVED } from '../model/coding-row.ts'
import { KEPT_ANSWERS } from '../model/kept-answers.ts'
import type { Finding } from './problems/problem.ts'

/** How browsers write the start of a page. No table starts like this. */
const PAGE = /^\ufeff?\s*<(?:!doctype\s+html|html|head|!--)/i

/** How much of a file shows whether it is a page. */
const START = 1000

const ELEMENT = new RegExp(`<script\\b[^>]*\\bid="${KEPT_ANSWERS}"[^>]*>([^<]*)</script>`, 'i')

const HINT = 'Ask for the file that the packet saves with “Download CSV” or “Save this page with my answers”.'

const NO_ANSWERS: Finding = {
  code: 'bad-page',
  message: 'This is a web page without answers',
  hint: HINT,
}

const DAMAGED: Finding = {
  code: 'bad-page',
  message: 'The answers in this web page are damaged',
  hint: HINT,
}

/** What a file holds: a table as CSV, or a problem; null if it is not a web page. */
export type PageReading = { readonly text: string } | { readonly problem: Finding } | null

export function isPage(bytes: Uint8Array): boolean {
  return PAGE.test(new TextDecoder().decode(bytes.subarray(0, START)))
}

/** The answers that the page of a packet holds, when a browser has saved it, as CSV: a row for each unit. */
export function answersInPage(bytes: Uint8Array): PageReading {
  if (!isPage(bytes)) return null
  const [, json] = ELEMENT.exec(new TextDecoder().decode(bytes)) ?? []
  if (json === undefined) return { problem: NO_ANSWERS }
  const rows = rowsIn(json)
  if (rows === null) return { problem: DAMAGED }
  if (rows.length === 0) return { problem: NO_ANSWERS }
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]
  return { text: lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('') }
}

type Row = ReadonlyMap<string, string>

/** Null if the text is not what the page writes. */
function rowsIn(json: string): readonly Row[] | null {
  const kept = parsed(json)
  if (!isRecord(kept) || !Array.isArray(kept.rows)) return null
  const rows = kept.rows.flatMap((row: unknown): readonly Row[] => {
    if (!isRecord(row) || !isRecord(row.answers)) return []
    const own = Object.entries(row).filter(([name]) => name !== 'answers' && name !== OUTCOME && name !== SAVED)
    const cells = [
      ...own,
      ...Object.entries(row.answers),
      [OUTCOME, row[OUTCOME]] as const,
      [SAVED, row[SAVED]] as const,
    ]
    return [new Map(cells.map(([name, value]) => [name, typeof value === 'string' ? value : '']))]
  })
  return rows.length === kept.rows.length ? rows : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
