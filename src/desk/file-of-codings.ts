import { clippedList } from '../model/clipped.ts'
import type { PlacedRow } from '../model/coding-row.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { CodingVocabulary } from '../reading/coding-row.ts'
import { readCodings } from '../reading/codings.ts'
import type { SourceFile } from '../reading/source-file.ts'
import { asTextTable } from '../reading/table/table.ts'
import { readingNotes } from '../rendering/reading-notes.ts'
import { counted } from '../rendering/words.ts'
import { note, notes, problems, type Remark } from './remarks.ts'

/** What a file of codings holds. */
export interface FileOfCodings {
  readonly rows: readonly PlacedRow[]
  /** What is bad, left out, or skipped, with its place. */
  readonly remarks: readonly Remark[]
  /** Is there something that could not be used? */
  readonly bad: boolean
  /** The rows that no other file can bring back; null if only single answers can't be read. */
  readonly lost: { readonly rows: number } | null
}

/** Reads a table as text or from a workbook, or the saved page of a packet. A bad file loses only what is bad in it. */
export async function readFileOfCodings(file: SourceFile, known: CodingVocabulary): Promise<FileOfCodings> {
  const table = await asTextTable(file)
  if (!('bytes' in table)) return { rows: [], remarks: problems([table]), bad: true, lost: { rows: 0 } }
  const { rows, unanswered, refused, isLost, diagnostics, ignored, notes: read } = readCodings(table, known, 'kept')
  return {
    rows,
    remarks: [
      ...problems(diagnostics),
      ...readingNotes(file.path, read).map(note),
      ...leftOut('with errors', file.path, refused),
      ...leftOut('without answers', file.path, unanswered),
      ...(ignored.length === 0 ? [] : [note(`${file.path}: skipped columns: ${clippedList(ignored)}.`)]),
    ],
    bad: hasErrors(diagnostics),
    lost: isLost ? { rows: refused.length } : null,
  }
}

function leftOut(what: string, file: string, lines: readonly number[]): readonly Remark[] {
  const [first] = lines
  if (first === undefined) return []
  const where = lines.length === 1 ? 'was skipped, at' : 'were skipped, the first at'
  return notes([`${counted(lines.length, 'row')} ${what} ${where} ${file}:${first}.`])
}
