import { vocabularyOf } from '../model/answers.ts'
import type { Ruling } from '../model/class-coding.ts'
import { clipped } from '../model/clipped.ts'
import { ROW_ALIASES, scaleIds, unitLetters } from '../model/coding-row.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { suggestion } from '../model/nearest.ts'
import type { ProblemCode } from '../model/problems.ts'
import { questionLabel, scaleLabel } from '../model/question-label.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import { placedIn } from './problems/place.ts'
import type { SourceFile } from './source-file.ts'
import { type Field, foldedWords, matchColumns } from './table/columns.ts'
import type { TableRow } from './table/row.ts'
import { placeInRows, type RowProblem, readTable } from './table/table.ts'

/** What decisions can be about. */
export interface RulingVocabulary {
  readonly framework: Framework
  /** The full ids of the episodes that were coded. */
  readonly episodes: readonly string[]
  /** Letter → full id. */
  readonly letters: ReadonlyMap<string, string>
}

export interface ReadRulings {
  /** Empty if there is a problem. */
  readonly rulings: readonly Ruling[]
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

const FIELDS: readonly Field[] = [
  { id: 'unit', names: ROW_ALIASES.unit, isExact: true },
  { id: 'question', names: ['condition'], isExact: true },
  { id: 'answer', names: ['decision'], isExact: true },
  { id: 'reason', names: ['why'], isExact: true },
]

/**
 * Reads a table of decisions: `unit,question,answer,reason`. A row without answer and reason decides nothing. Any
 * problem refuses the whole table, because a decision that is left out would not be missed.
 */
export function readRulings(file: SourceFile, known: RulingVocabulary): ReadRulings {
  const { heading, rows, refused, diagnostics, notes } = readTable(file, (cells) => {
    const { size } = matchColumns(cells, FIELDS).columns
    return { count: size, isComplete: size === FIELDS.length }
  })
  const none: ReadRulings = { rulings: [], diagnostics, notes }
  if (heading.row === null || refused.length > 0) return none
  const { columns } = matchColumns(heading.row.cells, FIELDS)
  const missing = FIELDS.filter(({ id }) => !columns.has(id)).map(({ id }) => id)
  if (missing.length > 0) {
    const problem = {
      code: 'missing-column',
      message: `There is no column "${missing[0]}"`,
      hint: `Decisions have the columns ${FIELDS.map(({ id }) => id).join(', ')}.`,
      ...heading.row.spanOf(0),
    } as const
    return { ...none, diagnostics: [...diagnostics, placedIn(file.path, heading.row.text, problem, heading.row.line)] }
  }
  const read = rows.map((row) => readRow(row, columns, known))
  const problems = read.flatMap((each) => ('problem' in each ? [each] : []))
  if (problems.length > 0) return { ...none, diagnostics: [...diagnostics, ...placeInRows(file.path, problems)] }
  return { rulings: read.flatMap((each) => ('ruling' in each ? (each.ruling ?? []) : [])), diagnostics, notes }
}

function readRow(
  row: TableRow,
  columns: ReadonlyMap<string, number>,
  known: RulingVocabulary,
): RowProblem | { readonly ruling: Ruling | null } {
  const cell = (id: string): string => row.cells[columns.get(id)!]!.trim()
  const read = rulingFrom(
    { unit: cell('unit'), question: cell('question'), answer: cell('answer'), reason: cell('reason') },
    known,
  )
  if ('ruling' in read) return read
  const { part, code, message, hint } = read
  return { row, problem: { code, message, hint, ...row.spanOf(columns.get(part)!) } }
}

/** A decision as it is written. */
export type WrittenRuling = Readonly<Record<'unit' | 'question' | 'answer' | 'reason', string>>

interface RulingProblem {
  readonly part: keyof WrittenRuling
  readonly code: ProblemCode
  readonly message: string
  readonly hint: string
}

/** The decision that is meant; null if the answer and the reason are empty. */
export function rulingFrom(
  written: WrittenRuling,
  { framework, episodes, letters }: RulingVocabulary,
): RulingProblem | { readonly ruling: Ruling | null } {
  const { unit, question, answer, reason } = written
  if (answer === '' && reason === '') return { ruling: null }
  const letter = unitLetters(unit)
  const episode = letter === null ? unit.toLowerCase() : letters.get(letter)
  if (episode === undefined || !episodes.includes(episode)) {
    const units = [...letters].flatMap(([each, id]) => (episodes.includes(id) ? [each] : []))
    const message = `nobody coded the unit "${clipped(unit)}"`
    return { part: 'unit', code: 'bad-unit', message, hint: suggestion(unit, units.length === 0 ? episodes : units) }
  }
  const scale = scaleFrom(question, framework)
  if (scale === null) {
    const message = `there is no question "${clipped(question)}"`
    return { part: 'question', code: 'unknown-condition', message, hint: suggestion(question, scaleIds(framework)) }
  }
  const vocabulary = vocabularyOf(framework)
  const reading = vocabulary.read(answer)
  if (reading.kind !== 'answer') {
    const { message, hint } = vocabulary.refuse(answer)
    return { part: 'answer', code: 'bad-answer', message, hint }
  }
  if (reason === '') {
    const hint = 'Write why the class decided so.'
    return { part: 'reason', code: 'no-reason', message: 'the decision has no reason', hint }
  }
  return { ruling: { episode, scale, answer: reading.answer, reason } }
}

/** The condition or outcome that is named, by its id or label. */
function scaleFrom(text: string, framework: Framework): string | null {
  const folded = foldedWords(text)
  const names = (id: string): readonly string[] => [id, questionLabel(framework, id), scaleLabel(framework, id)]
  return scaleIds(framework).find((id) => names(id).some((name) => foldedWords(name) === folded)) ?? null
}
