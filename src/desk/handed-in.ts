import { isZip, TABLE_KINDS } from '../reading/file-names.ts'
import { filesInZip, NO_TABLE } from '../reading/files-in-zip.ts'
import type { SourceFile } from '../reading/source-file.ts'
import { skippedFiles } from '../rendering/skipped-files.ts'

/** A file that somebody handed in. */
export interface HandedIn extends Pick<SourceFile, 'path' | 'bytes' | 'problem'> {
  /** When it was last changed, in milliseconds; null if nobody knows. */
  readonly modified: number | null
}

export interface Unpacked {
  readonly files: readonly HandedIn[]
  /** What was left out, as sentences. */
  readonly skipped: readonly string[]
}

/** The tables in a zip file, such as the export of a learning platform; otherwise the file itself. */
export function unpacked(file: HandedIn): Unpacked {
  const found = filesInZip(file.bytes)
  // A workbook that is cut off looks the same. Its reader says what is wrong with it.
  if (found === null || ('problem' in found && !isZip(file.path))) return { files: [file], skipped: [] }
  if ('problem' in found) return { files: [{ ...file, problem: found.problem }], skipped: [] }
  const { tables, others } = found
  return {
    files:
      tables.length === 0
        ? [{ ...file, problem: NO_TABLE }]
        : tables.map((each) => ({ ...each, path: `${file.path}/${each.name}` })),
    skipped: skippedFiles(file.path, others, `not ${TABLE_KINDS}`),
  }
}
