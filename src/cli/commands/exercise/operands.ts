import type { CodePairs } from '../../program/codes.ts'
import { operand, textOption } from '../../program/options.ts'

/** The operand that all commands for codings share. */
export const CODINGS = operand('<file...>', 'files of codings, CSV or .xlsx (- = stdin)', 'files')

export const KEY = textOption('--key <file>', 'answer key of the packets: letters become episodes', 'files')

export interface CodingsOptions {
  /** Files of codings, `-` for stdin. */
  readonly paths: readonly string[]
  /** The answer key file. */
  readonly key?: string
  /** The answers that the codes in the files stand for. */
  readonly map?: CodePairs
}
