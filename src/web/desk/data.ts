import type { BlindUnit } from '../../classroom/results.ts'
import type { Catalog } from '../../model/library.ts'
import type { Reason } from '../../results/agreement/view.ts'

/** A page to print, as `exercise lesson` makes it. */
interface LessonPage {
  /** Of its file. */
  readonly name: string
  /** What it is for. */
  readonly about: string
  /** Its bytes, by `bytesToText`. */
  readonly packed: string
}

/** The data for the teacher’s desk: what the steps of a class need of a library. */
export interface DeskData {
  readonly kind: 'desk'
  readonly version: string
  readonly catalog: Catalog
  /** The coding whose evidence packets show, and by which they are graded. */
  readonly coding: string
  /** Full id of an episode → its masked evidence. */
  readonly evidence: Readonly<Record<string, BlindUnit['evidence']>>
  /** Full ids of the episodes that readers recognize in spite of the masks. */
  readonly recognizable: readonly string[]
  /** Full id of an episode → coding → condition or outcome → its code. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Reason['code']>>>>>>
  /** The text of the lesson’s rubric; null if it does not fit this library. */
  readonly lessonRubric: string | null
  /** The pages of the lesson that fit this library, in their order. */
  readonly lessonPages: readonly LessonPage[]
  /** The program of a packet’s page, which goes into the packets. */
  readonly packetProgram: string
}

/** The ids of the elements that the desk’s program fills or reads. */
export const DESK = {
  main: 'desk',
  bar: 'desk-bar',
  status: 'desk-status',
  undo: 'desk-undo',
  'undo-last': 'desk-undo-last',
  replacing: 'replacing',
  dealt: 'dealt',
  collected: 'collected',
  disagreement: 'disagreement',
  key: 'key',
  revealed: 'revealed',
  docket: 'docket',
  result: 'class-result',
  rubric: 'rubric-in-use',
  graded: 'graded',
  filling: 'filling',
  projector: 'projector',
} as const

export type DeskPart = keyof typeof DESK
