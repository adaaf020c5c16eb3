import type { Problem } from './problem.ts'

/** A problem at a span of the text. */
export interface SpanProblem extends Omit<Problem, 'path'> {
  readonly start: number
  readonly length: number
}

/** An error or a warning of the yaml package. */
interface SyntaxFault {
  readonly code: string
  readonly message: string
  readonly pos: readonly [start: number, end: number]
}

/** How to mend the commonest faults of syntax, by the code of the yaml package. */
export const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'A text that begins with * or & must stand in quotes.',
  BAD_INDENT: 'Give every key of one mapping the same indentation, in spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Two keys may not stand on one line; a text with ": " in it must stand in quotes.',
  MISSING_CHAR: 'Something is left open: look for a missing colon, quote or bracket here and above.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon after a key, or a missing quote.',
  MULTIPLE_DOCS: 'One file holds one document: remove the line ---.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Remove the tag: a text that begins with ! must stand in quotes.',
  UNEXPECTED_TOKEN: 'A text that begins with @, `, %, } or ] must stand in quotes.',
}

/** What the yaml package complains of, in our form. */
export function syntaxProblem({ code, message, pos: [start, end] }: SyntaxFault): SpanProblem {
  return {
    code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
    message: sentence(message),
    hint: SYNTAX_HINTS[code],
    start,
    length: end - start,
  }
}

/** As long as a reader will read. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`.slice(0, 200)
}
