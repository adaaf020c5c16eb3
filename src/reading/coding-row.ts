import type { Codes, Vocabulary } from '../model/answers.ts'
import { clipped } from '../model/clipped.ts'
import { canonicalCheck, coderName } from '../model/coder-code.ts'
import {
  CHECK,
  type CodingRow,
  OPEN_PACKET,
  OUTCOME,
  type PlacedRow,
  SAVED,
  savedAt,
  UNIT_WORDS,
  unitLetters,
} from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import type { Answer, Framework } from '../model/framework.ts'
import type { ProblemCode } from '../model/problems.ts'
import type { UnitLayout } from './coding-layout.ts'
import type { SpanProblem } from './problems/problem.ts'
import type { TableRow } from './table/row.ts'
import type { RowProblem } from './table/table.ts'

/** A packet's name, in lowercase. */
const PACKET = /^p[0-9a-f]{8}$/

/** Problem codes of cells that are not answers. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  coder: 'bad-coder',
  packet: 'bad-packet',
  unit: 'bad-unit',
  [SAVED]: 'bad-saved',
}

/** What the page writes: UTC, with or without fractions of a second. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/i

/** What is needed to read rows: the scale, codes for answers, and the episodes that a unit can name. */
export interface CodingVocabulary {
  readonly framework: Framework
  /** Missing when codes are not supported. */
  readonly codes?: Codes
  /** Where codes are given, for hints. Missing where that is the usual option. */
  readonly codesIn?: string
  /** Full ids. */
  readonly episodes: readonly string[]
}

/** How the rows of one file are read. */
export interface RowRules extends CodingVocabulary {
  readonly units: readonly UnitLayout[]
  readonly vocabulary: Vocabulary
}

/** Without rows and problems, nobody has answered. */
export interface ReadRows {
  readonly rows: readonly Pick<PlacedRow, 'row' | 'unread'>[]
  readonly problems: readonly RowProblem[]
  /** Is something lost for good? An answer that can't be read may be handed in again. */
  readonly isLost: boolean
}

/**
 * The coding rows in one row of a file. Units without good answers are left out, and so are rows whose coder, packet,
 * or unit is bad: nobody knows whose answers these are. Another bad cell stays open.
 */
export function readRows(row: TableRow, rules: RowRules): ReadRows {
  const read = rules.units.map((layout) => readUnit(row, layout, rules))
  const problems = read.flatMap((each) => each.problems)
  return {
    rows: read.flatMap(({ row, unread }) =>
      row === null ? [] : [{ row, ...(unread.length === 0 ? {} : { unread }) }],
    ),
    // The coder is read for each unit, but reported only once.
    problems: problems
      .filter(
        ({ start, code }, index) => problems.findIndex((each) => each.start === start && each.code === code) === index,
      )
      .map((problem) => ({ row, problem })),
    isLost: read.some(({ row: own, problems: all }) => own === null && all.some(({ code }) => code !== CODES[SAVED])),
  }
}

interface ReadUnit {
  readonly row: CodingRow | null
  readonly problems: readonly SpanProblem[]
  /** The fields of answers that can't be read. */
  readonly unread: readonly string[]
}

function readUnit(record: TableRow, layout: UnitLayout, rules: RowRules): ReadUnit {
  const cells = new RowCells(record, layout, rules)
  const row = { coder: cells.coder(), packet: cells.packet(), unit: layout.unit ?? cells.unit() }
  const isKnown = cells.problems.length === 0
  const answers = rules.framework.conditions.flatMap(({ id }) => {
    const answer = cells.answer(id)
    return answer === null ? [] : [[id, answer] as const]
  })
  const outcome = cells.answer(OUTCOME)
  const marks = { ...cells.saved(), ...cells.check() }
  const isAnswered = answers.length > 0 || outcome !== null
  return {
    row: isKnown && isAnswered ? { ...row, answers: Object.fromEntries(answers), outcome, ...marks } : null,
    problems: cells.problems,
    unread: cells.unread,
  }
}

/** Reads the cells of one row. Read each cell once: reading it records its problem. */
class RowCells {
  readonly problems: SpanProblem[] = []
  readonly unread: string[] = []
  readonly #record: TableRow
  readonly #columns: UnitLayout['columns']
  readonly #rules: RowRules

  constructor(record: TableRow, { columns }: UnitLayout, rules: RowRules) {
    this.#record = record
    this.#columns = columns
    this.#rules = rules
  }

  coder(): string {
    const coder = coderName(this.#text('coder'))
    if (coder === '') this.#complain('coder', 'the cell is empty')
    return coder
  }

  packet(): string {
    const text = this.#text('packet')
    const packet = text.toLowerCase() || OPEN_PACKET
    if (packet !== OPEN_PACKET && !PACKET.test(packet)) {
      this.#complain(
        'packet',
        `"${clipped(text)}" is not a packet name`,
        `Copy the name from the packet, or write ${OPEN_PACKET}.`,
      )
    }
    return packet
  }

  /** Empty when the cell has a problem. */
  unit(): string {
    const { episodes } = this.#rules
    const text = this.#text('unit')
    const unit = unitFrom(text, episodes)
    if (unit !== null) return unit
    const hint = `Write a letter from the packet, or an episode id. ${near(text, episodes)}`
    this.#complain('unit', text === '' ? 'the cell is empty' : `"${clipped(text)}" is not a unit`, hint.trim())
    return ''
  }

  /** Empty when the row has no check. */
  check(): Pick<CodingRow, 'check'> {
    const check = canonicalCheck(this.#text(CHECK))
    return check === '' ? {} : { check }
  }

  /** Empty when the row does not say when it was saved. */
  saved(): Pick<CodingRow, 'saved'> {
    const text = this.#text(SAVED)
    if (text === '') return {}
    const time = TIME.test(text) ? Date.parse(text) : Number.NaN
    if (!Number.isNaN(time)) return { saved: savedAt(time) }
    const hint = 'Write the time in UTC, as 2026-11-29T10:00:00Z, or clear the cell.'
    this.#complain(SAVED, `"${clipped(text)}" is not a time`, hint)
    return {}
  }

  answer(field: string): Answer | null {
    const { vocabulary } = this.#rules
    const text = this.#text(field)
    const reading = vocabulary.read(text)
    if (reading.kind === 'answer') return reading.answer
    if (reading.kind === 'nothing') return null
    const { message, hint } = vocabulary.refuse(text)
    this.#complain(field, message, hint)
    this.unread.push(field)
    return null
  }

  #text(field: string): string {
    return this.#record.cells[this.#columns.get(field) ?? -1]?.trim() ?? ''
  }

  #complain(field: string, message: string, hint?: string): void {
    const column = this.#columns.get(field)
    const span = column === undefined ? { start: 0, end: this.#record.text.length } : this.#record.spanOf(column)
    this.problems.push({ code: CODES[field] ?? 'bad-answer', message: `${field}: ${message}`, hint, ...span })
  }
}

/** Packets are headed "Unit A", so people write the word too. */
const UNIT_WORD = new RegExp(`^(?:${UNIT_WORDS.join('|')})\\s+`, 'i')

function unitFrom(text: string, episodes: readonly string[]): string | null {
  const name = text.replace(UNIT_WORD, '')
  const id = name.toLowerCase()
  return unitLetters(name) ?? (episodes.includes(id) ? id : null)
}

function near(text: string, episodes: readonly string[]): string {
  const own = episodes.filter((id) => id.startsWith(`${text.toLowerCase().split('/')[0]}/`)).toSorted(compareText)
  return own.length === 0 ? '' : `Episodes: ${own.join(', ')}.`
}
