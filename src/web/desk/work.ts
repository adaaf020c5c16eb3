import { type OpenAnswers, openAnswers } from '../../classroom/open-answers.ts'
import type { Agreement } from '../../classroom/results.ts'
import { agreementIn } from '../../desk/agreement.ts'
import { byLetters, type Collection, collectAll, ofOnePacket } from '../../desk/collecting.ts'
import { type Deciding, decidingIn } from '../../desk/deciding.ts'
import { type FileOfCodings, readFileOfCodings } from '../../desk/file-of-codings.ts'
import { type OpenKey, openKey } from '../../desk/key.ts'
import { isRefusal, type Refusal, type Remark } from '../../desk/remarks.ts'
import { type Catalog, unitsOf } from '../../model/library.ts'
import { codesFrom } from './codes.ts'
import type { DeskData } from './data.ts'
import { type GradeWork, gradeWork } from './grade-work.ts'
import { asSource, type DeskState, type KeptFile } from './state.ts'
import { type WrongFields, wrongFields } from './wrong-fields.ts'

/** The label of the field for codes. */
export const CODES_FIELD = 'Codes in these files'

/** What follows from what is on the desk. */
export interface Work extends GradeWork {
  readonly key: (OpenKey & { readonly remarks: readonly Remark[] }) | Refusal | null
  readonly wrong: WrongFields
  /** The students’ files in order, and what each holds. */
  readonly files: readonly { readonly file: KeptFile; readonly read: FileOfCodings }[]
  /** The rows by letters. With the key, only those that belong to it. Null without rows. */
  readonly collection: Collection | Refusal | null
  /** The rows by episodes. Null without rows or a key. */
  readonly solved: Collection | Refusal | null
  /** What the coders of the key have not answered. Empty without a key. */
  readonly open: readonly OpenAnswers[]
  /** Which rows do not belong to the packets that are discussed. */
  readonly strangers: readonly Remark[]
  /** How far the class agrees, by letters. */
  readonly discussed: Discussed | Refusal | null
  /** The same by episodes, once they are revealed. */
  readonly revealed: Discussed | Refusal | null
  /** What the class can decide. Null without rows or a key. */
  readonly deciding: Deciding | Refusal | null
}

export interface Discussed {
  readonly agreement: Agreement
  /** What reveals its units; null if they are as they were handed in. */
  readonly key: OpenKey | null
}

/** Reads what is on the desk, with the same steps as the commands. */
export async function workOn(state: DeskState, data: DeskData): Promise<Work> {
  const { students, single, isRevealed } = state
  const { catalog } = data
  const { framework } = catalog
  const key = single.key === null ? null : openKey(asSource(single.key), catalog)
  const codes = codesFrom(state.fields.codes, framework)
  const vocabulary = {
    framework,
    codes: isRefusal(codes) ? new Map() : codes,
    codesIn: CODES_FIELD,
    episodes: unitsOf(catalog),
  }
  const files = await Promise.all(
    students.map(async (file) => ({ file, read: await readFileOfCodings(asSource(file), vocabulary) })),
  )
  const placed = files.flatMap(({ read }) => read.rows)
  const times = new Map(students.flatMap(({ path, modified }) => (modified === null ? [] : [[path, modified]])))
  const collect = (by: OpenKey | null): Collection | Refusal | null =>
    placed.length === 0 ? null : collectAll(placed, by, times, framework)
  const opened = key === null || isRefusal(key) ? null : key
  const solved = opened === null ? null : collect(opened)
  const collection =
    opened === null || solved === null || isRefusal(solved)
      ? collect(null)
      : { ...solved, rows: byLetters(solved.rows, opened) }
  const rows = solved === null || isRefusal(solved) ? null : solved.rows
  return {
    key,
    wrong: wrongFields(state.fields, framework),
    files,
    collection,
    solved,
    open:
      opened === null || rows === null
        ? []
        : openAnswers(
            opened.key,
            rows.map(({ row }) => row),
            framework,
          ),
    ...byLetter(collection, catalog),
    revealed: isRevealed && opened !== null ? byEpisode(solved, opened, catalog) : null,
    deciding: solved === null || isRefusal(solved) ? solved : decidingIn(framework, opened, solved.rows),
    ...(await gradeWork(state, data, opened, solved)),
  }
}

function byLetter(collection: Work['collection'], catalog: Catalog): Pick<Work, 'discussed' | 'strangers'> {
  if (collection === null || isRefusal(collection)) return { discussed: collection, strangers: [] }
  if (collection.rows.length === 0) return { discussed: null, strangers: [] }
  const main = ofOnePacket(collection.rows)
  if (isRefusal(main)) return { discussed: main, strangers: [] }
  return { discussed: { agreement: agreementIn(catalog, null, main.rows), key: null }, strangers: main.remarks }
}

function byEpisode(solved: Work['solved'], key: OpenKey, catalog: Catalog): Work['revealed'] {
  if (solved === null || isRefusal(solved)) return solved
  if (solved.rows.length === 0) return null
  return { agreement: agreementIn(catalog, key, solved.rows), key }
}
