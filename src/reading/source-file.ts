import type { Finding } from './problems/problem.ts'

/** A file: `name` is relative to its folder, with `/`; `path` is how a user would open it. */
export interface SourceFile {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The sheet of a workbook, when the path names one. */
  readonly sheet?: string
  /** Why it can't be read, if something else found that out: what holds it is damaged. */
  readonly problem?: Finding
}
