import type { Diagnostic } from '../../model/diagnostic.ts'
import { printable } from '../escape.ts'

/** Problems of files, for tools that show them at their places. */
export interface Problems {
  /** The program's own. */
  readonly version: string
  /**
   * In order of place. Each file is named from the root of the repository, with slashes, or absolutely where it is
   * outside.
   */
  readonly diagnostics: readonly Diagnostic[]
}

/** A problem in one line of whole sentences: what is wrong, and how to fix it. */
export function sentences({ message, hint }: Diagnostic): string {
  return [message, ...(hint === null ? [] : [hint])].map(printable).map(closed).join(' ')
}

function closed(text: string): string {
  return /[.?!:]["”’)]?$/.test(text) ? text : `${text}.`
}
