import { clipped } from '../model/clipped.ts'
import { CHECK, OUTCOME, ROW_ALIASES, rowColumns, SAVED, scaleIds, UNIT_WORDS } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import { nearest } from '../model/nearest.ts'
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
import type { MatchHeadings } from './table/heading.ts'
import { rivalColumns } from './table/rivals.ts'
import type { TableRow } from './table/row.ts'

/** Which columns of a row are about one unit. */
export interface UnitLayout {
  /** The unit named by the headings; null when each row names its own. */
  readonly unit: string | null
  /** Field → column from 0. */
  readonly columns: ReadonlyMap<string, number>
}

export interface CodingLayout {
  /** Empty when no row could be read. */
  readonly units: readonly UnitLayout[]
  /** Each at a part of the heading's text. */
  readonly problems: readonly SpanProblem[]
  /** Headings of columns that are not used. */
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
  /** Columns about the whole row. */
  readonly shared: MatchedColumns
  /** Unit → its columns, in a table with one row per coder. Empty if each row names its unit. */
  readonly units: ReadonlyMap<string, MatchedColumns>
}

export function matchCodings(known: Known): MatchHeadings {
  return (headings) => {
    const matched = matchAll(headings, known)
    const all = [matched.shared, ...matched.units.values()]
    return {
      count: all.reduce((sum, { columns }) => sum + columns.size, 0),
      isComplete: missingIn(matched, known.framework).length === 0,
    }
  }
}

/**
 * Finds the columns. Either each row names its unit and is about that one, or each row has all answers of one coder. In
 * the second case, a heading names the unit and the question: `Unit A determination`, `Determination (A)`,
 * `nixon/opening: determination`.
 */
export function layoutOf(heading: TableRow, known: Known): CodingLayout {
  const matched = matchAll(heading.cells, known)
  const { shared, units } = matched
  const missing = missingIn(matched, known.framework)
  const all = [shared, ...units.values()]
  const meant = new Set(all.flatMap(columnsIn))
  return {
    units: missing.length > 0 ? [] : unitsOf(matched),
    problems: [
      ...all.flatMap(({ ambiguous }) => ambiguous.map((each) => unclearColumn(heading, each))),
      ...missing.map((name) => missingColumn(name, heading, known.framework)),
      ...(missing.length > 0 ? [] : misspelt(matched, heading, known.framework)),
    ],
    ignored: heading.cells.filter((cell, column) => cell.trim() !== '' && !meant.has(column)).map(clipped),
  }
}

function unitsOf({ shared, units }: Matched): readonly UnitLayout[] {
  if (units.size === 0) return [{ unit: null, columns: shared.columns }]
  return [...units].map(([unit, { columns }]) => ({ unit, columns: new Map([...shared.columns, ...columns]) }))
}

function matchAll(written: readonly string[], { framework, episodes }: Known): Matched {
  const headings = withCoderHeading(withoutRemarks(written, episodes))
  const scales = scaleFields(framework)
  const units = matchUnits(headings, scales, episodes)
  const ofUnits = new Set([...units.values()].flatMap((matched) => columnsIn(matched)))
  const others = headings.map((heading, column) => (ofUnits.has(column) ? '' : heading))
  const perUnit = matchColumns(others, [...CODER_FIELDS, UNIT_FIELD])
  // When a column names the unit, a letter in another heading is not a unit.
  const isPerRow = units.size === 0 || perUnit.columns.has(UNIT_FIELD.id)
  return isPerRow
    ? { shared: matchColumns(headings, [...CODER_FIELDS, UNIT_FIELD, ...scales]), units: new Map() }
    : { shared: matchColumns(others, CODER_FIELDS), units }
}

const REMARK = /^(.+?) [-–] (.+)$/

/**
 * Forms put columns about a question beside it: “Points - Which unit?”, “Feedback - Which unit?”. Their headings end
 * with a whole other heading. They are emptied, unless they begin with a unit.
 */
function withoutRemarks(headings: readonly string[], episodes: readonly string[]): readonly string[] {
  const whole = new Set(headings.map((heading) => heading.trim()))
  return headings.map((heading) => {
    const [, about = '', question = ''] = REMARK.exec(heading.trim()) ?? []
    const isUnit = UNIT_ALONE.test(foldedWords(about)) || episodes.includes(about.toLowerCase())
    return whole.has(question) && !isUnit ? '' : heading
  })
}

/** The columns that have a meaning, or could have one. */
function columnsIn({ columns, ambiguous }: MatchedColumns): readonly number[] {
  return [...columns.values(), ...ambiguous.flatMap((each) => each.columns)]
}

const CODER_FIELDS: readonly Field[] = [
  { id: 'coder', names: [] },
  { id: 'packet', names: [] },
  { id: SAVED, names: [], isExact: true },
  { id: CHECK, names: [], isExact: true },
]
const UNIT_FIELD: Field = { id: 'unit', names: ROW_ALIASES.unit }

function scaleFields(framework: Framework): readonly Field[] {
  const { outcome } = framework
  return [
    ...conditionFields(framework),
    { id: OUTCOME, names: [...ROW_ALIASES[OUTCOME], outcome.label, outcome.question] },
  ]
}

/** Unit → the columns in which a heading asks about it. */
function matchUnits(headings: readonly string[], scales: readonly Field[], episodes: readonly string[]) {
  const names = new Set(scales.flatMap(({ id, names }) => [id, ...names].map(foldedWords)))
  const ids = episodes.map((id) => ({ id, words: foldedWords(id) })).toSorted((a, b) => b.words.length - a.words.length)
  const asked = new Map<string, { readonly column: number; readonly question: string }[]>()
  for (const [column, heading] of headings.entries()) {
    const found = unitIn(foldedWords(heading), names, ids)
    if (found === null) continue
    const columns = asked.get(found.unit) ?? []
    columns.push({ column, question: found.question })
    asked.set(found.unit, columns)
  }
  return new Map(
    [...asked].flatMap(([unit, columns]) => {
      const matched = matchColumns(
        columns.map(({ question }) => question),
        scales,
      )
      const back = (index: number): number => columns[index]!.column
      const placed = {
        columns: new Map([...matched.columns].map(([id, index]) => [id, back(index)])),
        ambiguous: matched.ambiguous.map((each) => ({ ...each, columns: each.columns.map(back) })),
        ignored: matched.ignored.map(back),
      }
      return columnsIn(placed).length === 0 ? [] : [[unit, placed] as const]
    }),
  )
}

const UNIT_WORD = `(?:${UNIT_WORDS.join('|')})`
const UNIT_ALONE = new RegExp(`^(?:${UNIT_WORD} )?[a-z]{1,2}$`)
/** One or two letters after the word, or a single letter. */
const UNIT_FIRST = new RegExp(`^(?:${UNIT_WORD} ([a-z]{1,2})|([a-z])) (.+)$`)
const UNIT_LAST = new RegExp(`^(.+?) (?:(?:for |of |in )?${UNIT_WORD} ([a-z]{1,2})|([a-z]))$`)

/** The unit that a heading names, and the question about it, in folded words; null when it names none. */
function unitIn(
  words: string,
  names: ReadonlySet<string>,
  episodes: readonly { readonly id: string; readonly words: string }[],
): { readonly unit: string; readonly question: string } | null {
  const episode = episodes.find((each) => ` ${words} `.includes(` ${each.words} `))
  if (episode !== undefined) {
    return { unit: episode.id, question: ` ${words} `.replace(` ${episode.words} `, ' ').trim() }
  }
  const [, first, alone, after = ''] = UNIT_FIRST.exec(words) ?? []
  if (first !== undefined) return { unit: first.toUpperCase(), question: after }
  // A single letter can be part of a question, so the rest must be a known question.
  if (alone !== undefined && names.has(after)) return { unit: alone.toUpperCase(), question: after }
  const [, before = '', last, single] = UNIT_LAST.exec(words) ?? []
  if (last !== undefined) return { unit: last.toUpperCase(), question: before }
  return single !== undefined && names.has(before) ? { unit: single.toUpperCase(), question: before } : null
}

/** Required columns that are missing. */
function missingIn({ shared: { columns }, units }: Matched, framework: Framework): readonly string[] {
  if (units.size > 0) return columns.has('coder') ? [] : ['"coder"']
  const scales = scaleIds(framework)
  return [
    ...['coder', 'unit'].filter((id) => !columns.has(id)).map((id) => `"${id}"`),
    ...(scales.some((id) => columns.has(id)) ? [] : [`for a condition (${scales.join(', ')})`]),
  ]
}

function unclearColumn(heading: TableRow, { columns, fields }: Ambiguity): SpanProblem {
  return columns.length > 1 ? rivalColumns(heading, columns, fields) : vagueColumn(heading, columns[0] ?? 0, fields)
}

function vagueColumn(heading: TableRow, column: number, fields: readonly string[]): SpanProblem {
  return {
    code: 'ambiguous-column',
    message: `The column "${clipped(heading.cells[column]?.trim() ?? '')}" was skipped: it could mean ${fields.join(' or ')}`,
    hint: `Rename it to ${fields.join(' or ')}.`,
    ...heading.spanOf(column),
  }
}

function missingColumn(name: string, heading: TableRow, framework: Framework): SpanProblem {
  const [scale] = scaleIds(framework)
  return {
    code: 'missing-column',
    message: `There is no column ${name}`,
    hint: `Expected columns: ${rowColumns(framework).join(', ')}. With one row per coder, a heading gives the unit and the question: "Unit A ${scale}".`,
    start: 0,
    end: heading.text.length,
  }
}

/** Questions without a column, if an unused column has nearly the same name. */
function misspelt({ shared, units }: Matched, heading: TableRow, framework: Framework): readonly SpanProblem[] {
  if (units.size > 0) return []
  const spare = shared.ignored.map((column) => ({ column, name: heading.cells[column]!.trim() }))
  const unclear = new Set(shared.ambiguous.flatMap(({ fields }) => fields))
  return scaleIds(framework).flatMap((id): readonly SpanProblem[] => {
    if (shared.columns.has(id) || unclear.has(id)) return []
    const meant = nearest(
      id,
      spare.map(({ name }) => name),
    )
    const found = spare.find(({ name }) => name === meant)
    if (found === undefined) return []
    return [
      {
        code: 'missing-column',
        message: `There is no column "${id}", and "${clipped(found.name)}" was skipped`,
        hint: `If that is the column, rename it to "${id}".`,
        ...heading.spanOf(found.column),
      },
    ]
  })
}
