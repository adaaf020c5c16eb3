import { isZip } from '../reading/file-names.ts'
import { filesInZip, NO_TABLE, NOT_A_TABLE } from '../reading/files-in-zip.ts'
import type { SourceFile } from '../reading/source-file.ts'

/** A file that somebody handed in. */
export interface HandedIn extends Pick<SourceFile, 'path' | 'bytes' | 'problem'> {
  /** When it was last changed, in milliseconds; null if nobody knows. */
  readonly modified: number | null
}

export interface Unpacked {
  readonly files: readonly HandedIn[]
  /** The paths of what can hold no table, as its name says. */
  readonly others: readonly string[]
}

/** The tables in a zip file, such as the export of a learning platform; otherwise the file itself. */
export function unpacked(file: HandedIn): Unpacked {
  const found = filesInZip(file.bytes)
  // A workbook that is cut off looks the same. Its reader says what is wrong with it.
  if (found === null || ('problem' in found && !isZip(file.path))) return { files: [file], others: [] }
  if ('problem' in found) return { files: [{ ...file, problem: found.problem }], others: [] }
  const { tables, others } = found
  return {
    files:
      tables.length === 0
        ? [{ ...file, problem: NO_TABLE }]
        : tables.map((each) => ({ ...each, path: `${file.path}/${each.name}` })),
    others: others.map((name) => `${file.path}/${name}`),
  }
}

/** A file that can hold no table, to be listed among those that were handed in: its student did hand in something. */
export function asUnread(path: string, { modified }: HandedIn): HandedIn {
  return { path, modified, bytes: new Uint8Array(), problem: NOT_A_TABLE }
}
