import {
  type AdjudicatedQuestion,
  type AdjudicatedUnit,
  type Adjudication,
  verdictChanged,
} from '../../classroom/adjudication.ts'
import type { Ruling } from '../../model/class-coding.ts'
import type { Framework } from '../../model/framework.ts'
import { defineResult } from '../result.ts'

export interface AdjudicationView {
  readonly framework: Framework
  readonly adjudication: Adjudication
  /** Does the text name the episodes of letters? Otherwise the class can see it before the reveal. */
  readonly isRevealed?: boolean
}

/** What a class answered and decided, unit by unit. */
export interface Decided {
  readonly schemaVersion: 1
  readonly coders: number
  readonly units: readonly DecidedUnit[]
  readonly decisions: readonly Ruling[]
}

interface DecidedUnit extends Pick<AdjudicatedUnit, 'unit' | 'letter'> {
  readonly questions: readonly AdjudicatedQuestion[]
  /** The verdicts that are possible with the medians, and with what counts. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly changed: boolean
}

export const adjudicationResult = defineResult<AdjudicationView, Decided>({
  title: 'Adjudication',
  data: ({ adjudication: { coders, units, rulings } }) => ({
    schemaVersion: 1,
    coders,
    units: units.map((unit) => ({
      unit: unit.unit,
      letter: unit.letter,
      questions: unit.questions,
      before: unit.before.possible,
      after: unit.after.possible,
      changed: verdictChanged(unit),
    })),
    decisions: rulings,
  }),
  words: async (view) => (await import('./document.ts')).adjudicationDocument(view),
  table: async (view) => (await import('./table.ts')).adjudicationTable(view),
})
