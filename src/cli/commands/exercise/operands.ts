import type { CodePairs } from '../../program/codes.ts'
import { operand, textOption } from '../../program/options.ts'

/** What every command takes that works on codings. */
export const CODINGS = operand('<file...>', 'files of codings, CSV or .xlsx (- = stdin)', 'files')

export const KEY = textOption('--key <file>', 'answer key of the packets: letters become episodes', 'files')

export interface CodingsOptions {
  /** Files of codings, `-` for stdin. */
  readonly paths: readonly string[]
  /** The file of the answer key. */
  readonly key?: string
  /** What codes in the files mean. */
  readonly map?: CodePairs
}
