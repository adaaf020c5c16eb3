import type { ProblemCode } from '../model/problems.ts'
import type { SpanProblem } from './problems/problem.ts'

/** An error or a warning of the yaml package. */
interface SyntaxFault {
  readonly code: string
  readonly message: string
  readonly pos: readonly [start: number, end: number]
}

/** How to fix the most common syntax errors, by the code of the yaml package. */
export const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'Put text that begins with * or & in quotes.',
  BAD_INDENT: 'Indent all keys of one mapping by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put each key on its own line, and put text that contains ": " in quotes.',
  MISSING_CHAR: 'Look for a missing colon, quote, or bracket here and above.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon after a key, or a missing quote.',
  MULTIPLE_DOCS: 'Remove the line ---. A file can have only one document.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Remove the tag, or put text that begins with ! in quotes.',
  UNEXPECTED_TOKEN: 'Put text that begins with @, `, %, }, or ] in quotes.',
}

/** Replacements for messages that mention the package's own functions. */
const MESSAGES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'The file contains more than one document',
}

/** Our codes, by those of the yaml package. Any other code becomes `yaml-syntax`. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ALIAS_PROPS: 'yaml-alias-props',
  BAD_ALIAS: 'yaml-bad-alias',
  BAD_COLLECTION_TYPE: 'yaml-bad-collection-type',
  BAD_DIRECTIVE: 'yaml-bad-directive',
  BAD_DQ_ESCAPE: 'yaml-bad-dq-escape',
  BAD_INDENT: 'yaml-bad-indent',
  BAD_PROP_ORDER: 'yaml-bad-prop-order',
  BAD_SCALAR_START: 'yaml-bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-block-as-implicit-key',
  BLOCK_IN_FLOW: 'yaml-block-in-flow',
  KEY_OVER_1024_CHARS: 'yaml-key-over-1024-chars',
  MISSING_CHAR: 'yaml-missing-char',
  MULTILINE_IMPLICIT_KEY: 'yaml-multiline-implicit-key',
  MULTIPLE_ANCHORS: 'yaml-multiple-anchors',
  MULTIPLE_DOCS: 'yaml-multiple-docs',
  MULTIPLE_TAGS: 'yaml-multiple-tags',
  TAB_AS_INDENT: 'yaml-tab-as-indent',
  TAG_RESOLVE_FAILED: 'yaml-tag-resolve-failed',
  UNEXPECTED_TOKEN: 'yaml-unexpected-token',
}

/** A problem from the yaml package, in our form. */
export function syntaxProblem({ code, message, pos: [start, end] }: SyntaxFault): SpanProblem {
  return {
    code: CODES[code] ?? 'yaml-syntax',
    message: MESSAGES[code] ?? sentence(message),
    hint: SYNTAX_HINTS[code],
    start,
    end,
  }
}

/** The message with a capital, cut to a readable length. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`.slice(0, 200)
}
