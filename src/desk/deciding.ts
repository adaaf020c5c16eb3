import { type Adjudication, adjudicate } from '../classroom/adjudication.ts'
import type { Ruling } from '../model/class-coding.ts'
import { type PlacedRow, unitLetters } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import type { RulingVocabulary } from '../reading/rulings.ts'
import type { OpenKey } from './key.ts'
import { type Refusal, refuse } from './remarks.ts'

/** What a class can decide. */
export interface Deciding {
  /** How decisions can be written. */
  readonly known: RulingVocabulary
  /** What the class answered, with these decisions. */
  adjudicated(rulings: readonly Ruling[]): Adjudication
}

/** Refused if it is not known which episodes the letters are. */
export function decidingIn(
  framework: Framework,
  key: OpenKey | null,
  placed: readonly PlacedRow[],
): Deciding | Refusal {
  const rows = placed.map(({ row }) => row)
  const letter = rows.find(({ unit }) => unitLetters(unit) !== null)
  if (letter !== undefined) return refuse(`Unit ${letter.unit} is a letter.`)
  const units = key?.key.units ?? []
  const letters = new Map(units.map(({ unit, episode }) => [episode, unit]))
  return {
    known: {
      framework,
      episodes: [...new Set(rows.map(({ unit }) => unit))],
      letters: new Map(units.map(({ unit, episode }) => [unit, episode])),
    },
    adjudicated: (rulings) => adjudicate(framework, rows, rulings, letters),
  }
}
