import type { TextContext } from '../../../rendering/context.ts'
import { printableMessage, shown } from '../../../rendering/escape.ts'
import { widthOf, wrap } from '../../../rendering/wrap.ts'

/** A part of the manual. `help` prints it for a terminal, the man page prints it as roff. */
export interface Section {
  readonly title: string
  readonly parts: readonly Part[]
}

/** A paragraph, terms with their meanings, or lines that are not wrapped. */
export type Part = string | { readonly terms: readonly Term[] } | { readonly code: readonly string[] }

export interface Term {
  readonly term: string
  readonly meaning: string
}

const INDENT = '  '
const MAX_WIDTH = 100
/** Terms wider than this, or than a third of the line, are printed above their meanings. */
const MAX_TERM_WIDTH = 24

/** A section for a terminal, ending with a newline. Lines fit the width, except for long words and lines of code. */
export function printSection({ title, parts }: Section, { width, ascii }: TextContext): string {
  const room = Math.min(width, MAX_WIDTH) - INDENT.length
  const lines = parts.flatMap((part) => ['', ...printPart(part, room, (text) => shown(text, ascii))])
  return [shown(title, ascii), ...lines.map((line) => (line === '' ? '' : INDENT + line)), ''].join('\n')
}

function printPart(part: Part, room: number, clean: (text: string) => string): readonly string[] {
  if (typeof part === 'string') return wrap(clean(part), room)
  if ('code' in part) return part.code.map(printableMessage)
  return printTerms(
    part.terms.map(({ term, meaning }) => ({ term: clean(term), meaning: clean(meaning) })),
    room,
  )
}

/** Terms with their meanings beside them, or below a wide term. */
export function printTerms(terms: readonly Term[], room: number): readonly string[] {
  const limit = Math.min(MAX_TERM_WIDTH, Math.floor(room / 3))
  const column = Math.max(...terms.map(({ term }) => widthOf(term)).filter((size) => size <= limit), 2)
  return terms.flatMap(({ term, meaning }) => {
    const lines = wrap(meaning, room - column - INDENT.length).map((line) => ' '.repeat(column) + INDENT + line)
    const beside = widthOf(term) <= column
    return beside ? [term + (lines[0] ?? '').slice(widthOf(term)), ...lines.slice(1)] : [...wrap(term, room), ...lines]
  })
}
