import type { Case } from '../model/case.ts'
import type { Exercise } from '../model/exercise.ts'
import type { Framework } from '../model/framework.ts'
import { KEPT_ANSWERS } from '../model/kept-answers.ts'
import type { Catalog } from '../model/library.ts'
import type { PacketView } from '../results/packet/document.ts'

/** The data for the page of the assessment. */
export interface AssessmentData {
  readonly kind: 'assessment'
  /** The version of `backroom`. */
  readonly version: string
  readonly catalog: Catalog
  /** The coding of the precedents to compare with. */
  readonly coding: string
  /** What the command line needs to find the same library and coding, as words for a shell. */
  readonly options: readonly string[]
  readonly cases: readonly Case[]
  readonly exercises: readonly Exercise[]
}

/** The data for the page of a blind packet, without anything that a coder must not see. */
export interface PacketData {
  readonly kind: 'packet'
  readonly version: string
  readonly framework: Framework
  readonly packet: PacketView['packet']
}

/** Included in the page as JSON. */
export type PageData = AssessmentData | PacketData

/** The ids of the elements that a page's program fills or reads. */
export const PART = {
  data: 'page-data',
  failed: 'failed',
  questions: 'questions',
  problems: 'problems',
  result: 'result',
  announcement: 'announcement',
  meter: 'meter',
  next: 'next-open',
  undo: 'undo',
  framed: 'framed',
  answers: KEPT_ANSWERS,
  glance: 'glance',
  reasons: 'reasons',
  precedents: 'precedents',
  chart: 'chart',
  command: 'command',
  link: 'link',
  json: 'json',
  coder: 'coder',
  unit: 'unit',
  outcome: 'outcome',
  rows: 'rows',
} as const

/** What a button does, named by its `data-action`. */
export type Action =
  | 'print'
  | 'copy-link'
  | 'copy-command'
  | 'copy-json'
  | 'copy-rows'
  | 'download-json'
  | 'download-rows'
  | 'save-page'
  | 'undo'
  | 'meanings'
