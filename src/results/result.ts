import type { Document } from '../rendering/document/document.ts'
import type { Printable } from '../rendering/formats.ts'
import type { Problems } from '../rendering/problems/problems.ts'
import type { Table } from '../rendering/table.ts'

/** A kind of result: what each format shows of a view. */
export interface Result<View, Data> {
  /** The name of its page and of its JSON Schema. */
  readonly title: string
  /** Its JSON. */
  readonly data: (view: View) => Data
  /** Its text for people, loaded only for formats that print text. */
  readonly words?: (view: View) => Promise<Document>
  /** Its table, if it has one. */
  readonly table?: (view: View) => Promise<Table>
  /** Is it about what a framework says? Its page then says what that means. Default: yes. */
  readonly ofFramework?: (view: View) => boolean
  /** Its rows as data, if each can be read without the others. */
  readonly rows?: (view: View) => readonly object[]
  /** The problems of files that it names, for tools that show them there. */
  readonly problems?: (view: View) => Problems
}

/** Declares a kind of result. */
export function defineResult<View, Data>(result: Result<View, Data>): Result<View, Data> {
  return result
}

/** A result of a kind, ready for a printer. */
export function printable<View, Data>(
  { title, data, words, table, ofFramework, rows, problems }: Result<View, Data>,
  view: View,
): Printable {
  return {
    title,
    ofFramework: ofFramework?.(view) ?? true,
    data: () => data(view),
    ...(words === undefined ? {} : { words: () => words(view) }),
    ...(table === undefined ? {} : { table: () => table(view) }),
    ...(rows === undefined ? {} : { rows: () => rows(view) }),
    ...(problems === undefined ? {} : { problems: () => problems(view) }),
  }
}
