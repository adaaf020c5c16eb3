import type { Framework } from '../../model/framework.ts'

/** How forms name the coder's code, in folded words. */
const CODER_CODE = /^(?:(?:(?:what is )?your |student )?(?:coder )?code(?: from (?:the|your) packet)?|coding)$/

/** A column to find, by its id or other names. */
export interface Field {
  readonly id: string
  readonly names: readonly string[]
  /** Is a longer heading never meant? */
  readonly isExact?: boolean
}

/** One heading that could mean several fields, or several headings that could mean one field. */
export interface Ambiguity {
  /** Columns from 0. */
  readonly columns: readonly number[]
  readonly fields: readonly string[]
}

export interface MatchedColumns {
  /** Field id → column from 0. */
  readonly columns: ReadonlyMap<string, number>
  readonly ambiguous: readonly Ambiguity[]
  /** Columns that match no field. */
  readonly ignored: readonly number[]
}

/**
 * Matches headings to fields. A heading that equals a field's id or another of its names, ignoring capitals and
 * punctuation, means that field. A field without such a heading can have a longer one, such as a whole question in a
 * form, if it contains the name of that field only.
 */
export function matchColumns(headings: readonly string[], fields: readonly Field[]): MatchedColumns {
  const folded = headings.map(foldedWords)
  const named = fields.map(({ id, names }) => ({ id, names: [id, ...names].map(foldedWords) }))
  const exact = claimsOf(folded, named, (heading, name) => heading === name)
  const taken = new Set(exact.map(({ column }) => column))
  const found = new Set(exact.flatMap((claim) => claim.fields))
  const rest = folded.map((heading, index) => (taken.has(index) ? '' : heading))
  const longer = new Set(fields.flatMap(({ id, isExact }) => (isExact === true ? [] : [id])))
  const open = named.filter(({ id }) => longer.has(id) && !found.has(id))
  const loose = claimsOf(rest, open, (heading, name) => ` ${heading} `.includes(` ${name} `))
  const claims = [...exact, ...loose]
  const contested = fields.flatMap(({ id }): readonly Ambiguity[] => {
    const rivals = claims.filter((claim) => claim.fields.length === 1 && claim.fields.includes(id))
    return rivals.length > 1 ? [{ columns: rivals.map(({ column }) => column), fields: [id] }] : []
  })
  const unclear = claims.filter((claim) => claim.fields.length > 1)
  const claimed = new Set(claims.map(({ column }) => column))
  return {
    columns: new Map(
      claims.flatMap((claim) => {
        const [id = ''] = claim.fields
        const sure = claim.fields.length === 1 && !contested.some((each) => each.fields.includes(id))
        return sure ? [[id, claim.column]] : []
      }),
    ),
    ambiguous: [...contested, ...unclear.map((claim) => ({ columns: [claim.column], fields: claim.fields }))],
    ignored: headings.flatMap((_, index) => (claimed.has(index) ? [] : [index])),
  }
}

/**
 * If one heading asks for a coder's code and no other mentions a coder, it is read as `coder`. So is `coding`, which in
 * the list of cases says whose codes these are.
 */
export function withCoderHeading(headings: readonly string[]): readonly string[] {
  const folded = headings.map(foldedWords)
  const asking = folded.flatMap((heading, column) => (CODER_CODE.test(heading) ? [column] : []))
  const [column] = asking
  const others = folded.some((heading) => ` ${heading} `.includes(' coder ') && !CODER_CODE.test(heading))
  const isClear = column !== undefined && asking.length === 1 && !others
  return isClear ? headings.map((heading, index) => (index === column ? 'coder' : heading)) : headings
}

/** The columns of a framework's conditions, by id, label, or question. */
export function conditionFields({ conditions }: Framework): readonly Field[] {
  return conditions.map(({ id, label, question }) => ({ id, names: [label, question] }))
}

interface Claim {
  readonly column: number
  readonly fields: readonly string[]
}

/** Headings, and the names of fields, in folded words. */
function claimsOf(
  headings: readonly string[],
  fields: readonly Field[],
  fits: (heading: string, name: string) => boolean,
): readonly Claim[] {
  return headings.flatMap((heading, column): readonly Claim[] => {
    if (heading === '') return []
    const meant = fields.filter(({ names }) => names.some((name) => fits(heading, name)))
    return meant.length === 0 ? [] : [{ column, fields: meant.map(({ id }) => id) }]
  })
}

/**
 * Lowercase letters and digits, with single spaces between words. Spellings of headings and answers are compared in
 * this form.
 */
export function foldedWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
