import { clipped } from '../model/clipped.ts'
import { OUTCOME, ROW_ALIASES, rowColumns, scaleIds } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import type { SpanProblem } from './problems/problem.ts'
import {
  type Ambiguity,
  conditionFields,
  type Field,
  foldedWords,
  type MatchedColumns,
  matchColumns,
  withCoderHeading,
} from './table/columns.ts'
import type { Sought } from './table/heading.ts'
import type { TableRow } from './table/row.ts'

/** Where a row says what of one unit. */
export interface UnitLayout {
  /** The unit that the headings name; null where each row names its own. */
  readonly unit: string | null
  /** Field → column from 0. */
  readonly columns: ReadonlyMap<string, number>
}

export interface CodingLayout {
  /** Empty when no row could be read. */
  readonly units: readonly UnitLayout[]
  /** At parts of the heading's text. */
  readonly problems: readonly SpanProblem[]
  /** Headings of columns that mean nothing here. */
  readonly ignored: readonly string[]
}

/** What headings can name. */
interface Known {
  readonly framework: Framework
  /** Full ids. */
  readonly episodes: readonly string[]
}

/** What headings name. */
interface Matched {
  /** Of the whole row. */
  readonly shared: MatchedColumns
  /** Unit → what is said of it, in a table with one row a coder. Empty where each row names its unit. */
  readonly units: ReadonlyMap<string, MatchedColumns>
}

export function soughtCodings(known: Known): Sought {
  return {
    found: (headings) => {
      const { shared, units } = matchAll(headings, known)
      return [shared, ...units.values()].reduce((sum, { columns }) => sum + columns.size, 0)
    },
    enough: (headings) => missingIn(matchAll(headings, known), known.framework).length === 0,
  }
}

/**
 * Which column is what. Either each row is of one unit, which it names; or each is of one coder, and a heading names unit
 * and question: `Unit A determination`, `Determination (A)`, `nixon/opening: determination`.
 */
export function layoutOf(heading: TableRow, known: Known): CodingLayout {
  const matched = matchAll(heading.cells, known)
  const { shared, units } = matched
  const missing = missingIn(matched, known.framework)
  const all = [shared, ...units.values()]
  return {
    units: missing.length > 0 ? [] : unitsOf(matched),
    problems: [
      ...all.flatMap(({ ambiguous }) => ambiguous.map((each) => unclearColumn(heading, each))),
      ...missing.map((name) => missingColumn(name, heading, known.framework)),
    ],
    ignored: heading.cells
      .filter((cell, column) => cell.trim() !== '' && all.every(({ ignored }) => ignored.includes(column)))
      .map(clipped),
  }
}

function unitsOf({ shared, units }: Matched): readonly UnitLayout[] {
  if (units.size === 0) return [{ unit: null, columns: shared.columns }]
  return [...units].map(([unit, { columns }]) => ({ unit, columns: new Map([...shared.columns, ...columns]) }))
}

function matchAll(written: readonly string[], { framework, episodes }: Known): Matched {
  const headings = withCoderHeading(written)
  const scales = scaleFields(framework)
  const units = headings.some(isUnitHeading)
    ? new Map<string, MatchedColumns>()
    : matchUnits(headings, scales, episodes)
  const taken = (column: number): boolean => [...units.values()].some(({ ignored }) => !ignored.includes(column))
  const rowFields = units.size === 0 ? [...CODER_FIELDS, UNIT_FIELD, ...scales] : CODER_FIELDS
  return {
    shared: matchColumns(
      headings.map((heading, column) => (taken(column) ? '' : heading)),
      rowFields,
    ),
    units,
  }
}

const CODER_FIELDS: readonly Field[] = [
  { id: 'coder', names: [] },
  { id: 'packet', names: [] },
]
const UNIT_FIELD: Field = { id: 'unit', names: ROW_ALIASES.unit }
const UNIT_WORDS: readonly string[] = [UNIT_FIELD.id, ...UNIT_FIELD.names]

function scaleFields(framework: Framework): readonly Field[] {
  const { outcome } = framework
  return [
    ...conditionFields(framework),
    { id: OUTCOME, names: [...ROW_ALIASES[OUTCOME], outcome.label, outcome.question] },
  ]
}

function isUnitHeading(heading: string): boolean {
  return UNIT_WORDS.includes(foldedWords(heading))
}

function matchUnits(headings: readonly string[], scales: readonly Field[], episodes: readonly string[]) {
  const named = headings.map((heading) => unitIn(heading, episodes))
  const units = new Set(named.flatMap((each) => each?.unit ?? []))
  return new Map(
    [...units].flatMap((unit) => {
      const questions = named.map((each) => (each?.unit === unit ? each.question : ''))
      const matched = matchColumns(questions, scales)
      return matched.columns.size + matched.ambiguous.length === 0 ? [] : [[unit, matched] as const]
    }),
  )
}

const UNIT_WORD = `(?:${UNIT_WORDS.join('|')})`
/** A letter by itself, or one or two after the word. */
const UNIT_FIRST = new RegExp(`^(?:${UNIT_WORD} ([a-z]{1,2})|([a-z])) (.+)$`)
const UNIT_LAST = new RegExp(`^(.+?) (?:(?:for |of |in )?${UNIT_WORD} ([a-z]{1,2})|([a-z]))$`)

/** The unit that a heading names, and the rest of its words; null when it names none. */
function unitIn(
  heading: string,
  episodes: readonly string[],
): { readonly unit: string; readonly question: string } | null {
  const words = foldedWords(heading)
  const episode = episodes.find((id) => ` ${words} `.includes(` ${foldedWords(id)} `))
  if (episode !== undefined) return { unit: episode, question: ` ${words} `.replace(` ${foldedWords(episode)} `, ' ') }
  const [, first, alone, after = ''] = UNIT_FIRST.exec(words) ?? []
  const letters = first ?? alone
  if (letters !== undefined) return { unit: letters.toUpperCase(), question: after }
  const [, before = '', last, single] = UNIT_LAST.exec(words) ?? []
  const ending = last ?? single
  return ending === undefined ? null : { unit: ending.toUpperCase(), question: before }
}

/** What no row could be read without. */
function missingIn({ shared: { columns }, units }: Matched, framework: Framework): readonly string[] {
  if (units.size > 0) return columns.has('coder') ? [] : ['coder']
  const scales = scaleIds(framework)
  return [
    ...['coder', 'unit'].filter((id) => !columns.has(id)),
    ...(scales.some((id) => columns.has(id)) ? [] : [`like a condition (${scales.join(', ')})`]),
  ]
}

function unclearColumn(heading: TableRow, { columns: [first = 0, ...others], fields }: Ambiguity): SpanProblem {
  const quoted = (column: number): string => `"${clipped(heading.cells[column]?.trim() ?? '')}"`
  const meaning =
    others.length === 0
      ? `could mean ${fields.join(' or ')}`
      : `and ${others.map(quoted).join(', ')} could all mean ${fields.join(', ')}`
  return {
    code: 'ambiguous-column',
    message: `The column ${quoted(first)} ${meaning}, and is left out`,
    hint: `Name the one that is meant: ${fields.join(' or ')}.`,
    ...heading.spanOf(first),
  }
}

function missingColumn(name: string, heading: TableRow, framework: Framework): SpanProblem {
  const [scale] = scaleIds(framework)
  return {
    code: 'missing-column',
    message: `No column is called ${name}`,
    hint: `The columns are: ${rowColumns(framework).join(', ')}. With one row a coder, a heading names unit and question: "Unit A ${scale}".`,
    start: 0,
    end: heading.text.length,
  }
}
