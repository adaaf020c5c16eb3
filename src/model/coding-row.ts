import { type Answer, type Answers, type Framework, UNKNOWN } from './framework.ts'

/** One coder's answers about one unit: a row that the page, the command, or a spreadsheet writes. */
export interface CodingRow {
  /** A pseudonym. */
  readonly coder: string
  /** The beginning of the answer key's digest (`packetOf`), or `OPEN_PACKET`. */
  readonly packet: string
  /** A letter of the packet (`unitName`), or an episode's full id. */
  readonly unit: string
  /** Condition id → answer. What was not answered is missing. */
  readonly answers: Answers
  /** The prediction; null when there is none. */
  readonly outcome: Answer | null
  /** When it was saved, as `2026-11-29T10:00:00Z`. Missing if the row does not say. */
  readonly saved?: string
  /** What only the coder's packet holds (`Assignment.check`). Missing in rows that were typed, or made without a packet. */
  readonly check?: string
}

/** A row with the place that it was read from; lines are 1-based. */
export interface PlacedRow {
  readonly row: CodingRow
  readonly file: string
  readonly line: number
  /** The conditions, or the outcome, whose cells can't be read, so they are open. Missing if there are none. */
  readonly unread?: readonly string[]
}

/** The packet of rows that do not come from a blind packet. */
export const OPEN_PACKET = 'open'

/** Used next to the conditions' ids wherever the outcome is treated like a condition. */
export const OUTCOME = 'outcome'

/** The column that says when a row was saved: UTC to the second, as `2026-11-29T10:00:00Z`. */
export const SAVED = 'saved'

/** A time in milliseconds as the text in that column. */
export function savedAt(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** The column that shows who made a row: what only the coder's packet holds. */
export const CHECK = 'check'

/** The columns before the answers. */
const ROW_FIELDS = ['coder', 'packet', 'unit'] as const

/** Letters in the alphabet. */
const LETTERS = 26

/** What a coder answers: the ids of the conditions in the framework's order, then the outcome. */
export function scaleIds({ conditions }: Framework): readonly string[] {
  return [...conditions.map(({ id }) => id), OUTCOME]
}

/** What the outcome is called where coders answer it: they do not know yet what happened. */
export const PREDICTION = 'Prediction'

/** Other headings under which a column is read. */
export const ROW_ALIASES = { unit: ['episode'], [OUTCOME]: [PREDICTION.toLowerCase()] } as const

/** What people call a unit, in headings and before its letter. */
export const UNIT_WORDS: readonly string[] = ['unit', ...ROW_ALIASES.unit]

/** Every column name that is not a condition. */
export const ROW_NAMES: readonly string[] = [...ROW_FIELDS, OUTCOME, SAVED, CHECK, ...Object.values(ROW_ALIASES).flat()]

/** The columns of a row, in their order: `coder,packet,unit`, the conditions in the framework's order, `outcome`. */
export function rowColumns(framework: Framework): readonly string[] {
  return [...ROW_FIELDS, ...scaleIds(framework)]
}

/** A row's cells under `rowColumns`; an answer that is missing is an empty cell. */
export function rowCells(row: CodingRow, { conditions }: Framework): readonly string[] {
  return [row.coder, row.packet, row.unit, ...conditions.map(({ id }) => row.answers[id] ?? ''), row.outcome ?? '']
}

/** A row's answer on a condition or the outcome, also when it is unknown; null when it is missing. */
export function answerGiven(
  { answers, outcome }: Pick<CodingRow, 'answers' | 'outcome'>,
  scale: string,
): Answer | null {
  return scale === OUTCOME ? outcome : (answers[scale] ?? null)
}

/** A row's answer on a condition or the outcome; null when it is missing or unknown. */
export function answerIn(row: Pick<CodingRow, 'answers' | 'outcome'>, scale: string): Answer | null {
  const answer = answerGiven(row, scale)
  return answer === UNKNOWN ? null : answer
}

/** The name of a packet's unit by its number from 0: A … Z, AA, AB … */
export function unitName(index: number): string {
  const letter = String.fromCharCode(65 + (index % LETTERS))
  return index < LETTERS ? letter : unitName(Math.floor(index / LETTERS) - 1) + letter
}

/** The letters of a unit, whatever their case; null when it is something else. */
export function unitLetters(text: string): string | null {
  return /^[a-z]{1,2}$/i.test(text) ? text.toUpperCase() : null
}
