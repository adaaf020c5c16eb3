import type { Agreement } from '../../classroom/results.ts'
import { agreementIn } from '../../desk/agreement.ts'
import { type Collection, collectAll, ofOnePacket } from '../../desk/collecting.ts'
import { type FileOfCodings, readFileOfCodings } from '../../desk/file-of-codings.ts'
import { type OpenKey, openKey } from '../../desk/key.ts'
import { isRefusal, type Refusal, type Remark } from '../../desk/remarks.ts'
import type { PlacedRow } from '../../model/coding-row.ts'
import { unitsOf } from '../../model/library.ts'
import type { SourceFile } from '../../reading/source-file.ts'
import type { DeskData } from './data.ts'
import type { DeskState, KeptFile } from './state.ts'

/** What follows from what is on the desk. */
export interface Work {
  readonly key: (OpenKey & { readonly remarks: readonly Remark[] }) | Refusal | null
  /** The students’ files in order, and what each holds. */
  readonly files: readonly { readonly file: KeptFile; readonly read: FileOfCodings }[]
  /** The rows as they were handed in: units are letters. Null without files. */
  readonly collection: Collection | Refusal | null
  /** The same with the key: units are episodes. Null without files or a key. */
  readonly solved: Collection | Refusal | null
  /** How far the class agrees: by letters, or by episodes once they are revealed. */
  readonly discussed: Discussed | Refusal | null
}

export interface Discussed {
  readonly agreement: Agreement
  readonly rows: readonly PlacedRow[]
  readonly remarks: readonly Remark[]
  /** Set when the episodes are revealed. */
  readonly key: OpenKey | null
}

/** Reads what is on the desk, with the same steps as the commands. */
export async function workOn({ students, single, isRevealed }: DeskState, { catalog }: DeskData): Promise<Work> {
  const { framework } = catalog
  const key = single.key === undefined ? null : openKey(asSource(single.key), catalog)
  const vocabulary = { framework, episodes: unitsOf(catalog) }
  const files = await Promise.all(
    students.map(async (file) => ({ file, read: await readFileOfCodings(asSource(file), vocabulary) })),
  )
  const placed = files.flatMap(({ read }) => read.rows)
  const times = new Map(
    students.flatMap(({ path, modified }) => (modified === null ? [] : [[path, modified] as const])),
  )
  const collect = (by: OpenKey | null): Collection | Refusal | null =>
    placed.length === 0 ? null : collectAll(placed, by, times, framework)
  const opened = key === null || isRefusal(key) ? null : key
  const collection = collect(null)
  const solved = opened === null ? null : collect(opened)
  return {
    key,
    files,
    collection,
    solved,
    discussed: isRevealed && opened !== null ? byEpisode(solved, opened) : byLetter(collection),
  }

  function byEpisode(found: typeof solved, by: OpenKey): Work['discussed'] {
    if (found === null || isRefusal(found)) return found
    const { rows, remarks } = found
    return { agreement: agreementIn(catalog, by, rows), rows, remarks, key: by }
  }

  function byLetter(found: typeof collection): Work['discussed'] {
    if (found === null || isRefusal(found)) return found
    const main = ofOnePacket(found.rows)
    if (isRefusal(main)) return main
    const { rows, remarks } = main
    return { agreement: agreementIn(catalog, null, rows), rows, remarks, key: null }
  }
}

export function asSource({ path, bytes }: KeptFile): SourceFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, bytes }
}
