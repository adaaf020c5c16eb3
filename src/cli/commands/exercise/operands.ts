import type { CodePairs } from '../../program/codes.ts'
import { type OperandDeclaration, operand, textOption } from '../../program/options.ts'

/** The operand that commands for codings share. */
export const CODINGS = codingsOperand('<file...>', 'files or folders of codings, CSV or .xlsx (- = stdin)')

/** An operand for files of codings. A folder stands for those in it, such as the folders of students. */
export function codingsOperand(flags: string, description: string): OperandDeclaration<string> {
  return { ...operand(flags, description, 'files'), inFolders: 'tables' }
}

export const KEY = textOption('--key <file>', 'answer key of the packets: letters become episodes', 'files')

export interface CodingsOptions {
  /** Files of codings, `-` for stdin. */
  readonly paths: readonly string[]
  /** The answer key file. */
  readonly key?: string
  /** The answers that the codes in the files stand for. */
  readonly map?: CodePairs
}
