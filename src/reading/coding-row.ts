import type { Codes, Vocabulary } from '../model/answers.ts'
import { clipped } from '../model/clipped.ts'
import { coderName } from '../model/coder-code.ts'
import { OPEN_PACKET, OUTCOME, type PlacedRow, unitLetters } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import type { Answer, Framework } from '../model/framework.ts'
import type { ProblemCode } from '../model/problems.ts'
import type { Span, SpanProblem } from './problems/problem.ts'
import type { TableCell, TableRow } from './table.ts'

/** How a packet is named, in lower case. */
const PACKET = /^p[0-9a-f]{8}$/

/** Of cells that are no answers. */
const CODES: Readonly<Record<string, ProblemCode>> = { coder: 'bad-coder', packet: 'bad-packet', unit: 'bad-unit' }

/** What is needed to read rows: the scale, the codes that stand for answers, and the episodes that a unit can name. */
export interface CodingVocabulary {
  readonly framework: Framework
  /** Left out where there can be none. */
  readonly codes?: Codes
  /** Full ids. */
  readonly episodes: readonly string[]
}

/** How the rows of one file are read. */
export interface RowRules extends CodingVocabulary {
  /** Field → column from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** How many headings there are. */
  readonly width: number
  readonly vocabulary: Vocabulary
}

/** Without a row and without problems: nobody has answered. */
export interface ReadRow {
  readonly row: PlacedRow['row'] | null
  readonly problems: readonly SpanProblem[]
  readonly start: number
}

export function readRow(record: TableRow, rules: RowRules): ReadRow {
  const { start } = record
  const misshapen = shapeProblem(record, rules.width)
  if (misshapen !== null) return { row: null, problems: [misshapen], start }
  const cells = new RowCells(record, rules)
  const row = { coder: cells.coder(), packet: cells.packet(), unit: cells.unit() }
  const answers = rules.framework.conditions.flatMap(({ id }) => {
    const answer = cells.answer(id)
    return answer === null ? [] : [[id, answer] as const]
  })
  const outcome = cells.answer(OUTCOME)
  if (cells.problems.length > 0 || (answers.length === 0 && outcome === null)) {
    return { row: null, problems: cells.problems, start }
  }
  return { row: { ...row, answers: Object.fromEntries(answers), outcome }, problems: [], start }
}

function shapeProblem(record: TableRow, width: number): SpanProblem | null {
  if (!record.sound) {
    const message = 'The quotes of this row do not close, or stand amid a cell'
    return { code: 'bad-quotes', message, hint: 'Double each quote within quotes.', ...spanOf(record) }
  }
  if (record.cells.length > width) {
    const message = `This row has ${record.cells.length} cells, but there are ${width} headings`
    return { code: 'wrong-cells', message, hint: 'A comma within a cell needs quotes around it.', ...spanOf(record) }
  }
  return null
}

/** What the cells of one row say. Each is to be asked for once: a problem is noted when it is met. */
class RowCells {
  readonly problems: SpanProblem[] = []
  readonly #record: TableRow
  readonly #rules: RowRules

  constructor(record: TableRow, rules: RowRules) {
    this.#record = record
    this.#rules = rules
  }

  coder(): string {
    const coder = coderName(this.#text('coder'))
    if (coder === '') this.#complain('coder', 'it is empty')
    return coder
  }

  packet(): string {
    const text = this.#text('packet')
    const packet = text.toLowerCase() || OPEN_PACKET
    if (packet !== OPEN_PACKET && !PACKET.test(packet)) {
      this.#complain('packet', `"${clipped(text)}" is no packet`, `Write what the packet says, or ${OPEN_PACKET}.`)
    }
    return packet
  }

  /** Empty when there is a problem with it. */
  unit(): string {
    const { episodes } = this.#rules
    const text = this.#text('unit')
    const unit = unitFrom(text, episodes)
    if (unit !== null) return unit
    const hint = `Write the letter of the packet, or an episode's id. ${near(text, episodes)}`
    this.#complain('unit', text === '' ? 'it is empty' : `"${clipped(text)}" is no unit`, hint.trim())
    return ''
  }

  answer(field: string): Answer | null {
    const { vocabulary } = this.#rules
    const text = this.#text(field)
    const reading = vocabulary.read(text)
    if (reading.kind === 'answer') return reading.answer
    if (reading.kind === 'nothing') return null
    const { message, hint } = vocabulary.refuse(text)
    this.#complain(field, message, hint)
    return null
  }

  #cell(field: string): TableCell | undefined {
    return this.#record.cells[this.#rules.columns.get(field) ?? -1]
  }

  #text(field: string): string {
    return this.#cell(field)?.text.trim() ?? ''
  }

  #complain(field: string, message: string, hint?: string): void {
    this.problems.push({
      code: CODES[field] ?? 'bad-answer',
      message: `${field}: ${message}`,
      hint,
      ...spanOf(this.#cell(field) ?? this.#record),
    })
  }
}

export function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function unitFrom(text: string, episodes: readonly string[]): string | null {
  const id = text.toLowerCase()
  return unitLetters(text) ?? (episodes.includes(id) ? id : null)
}

function near(text: string, episodes: readonly string[]): string {
  const own = episodes.filter((id) => id.startsWith(`${text.toLowerCase().split('/')[0]}/`)).toSorted(compareText)
  return own.length === 0 ? '' : `Episodes: ${own.join(', ')}.`
}
