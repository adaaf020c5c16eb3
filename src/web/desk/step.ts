import type { Markup } from '../../rendering/document/markup.ts'
import type { DeskData, DeskPart } from './data.ts'
import type { DeskState } from './state.ts'
import type { Work } from './work.ts'

/** What a step shows. */
export interface View {
  readonly data: DeskData
  readonly state: DeskState
  readonly work: Work
}

/** A file to download. */
export interface Saved {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}

/** What a step can do. */
export interface Doing extends View {
  /**
   * Changes the desk and says so. `back` takes the change back, whatever else has changed since; without it, there is
   * nothing to undo.
   */
  change(said: string, to: (now: DeskState) => DeskState, back?: (now: DeskState) => DeskState): Promise<void>
  say(text: string): void
  save(button: HTMLElement, file: Saved): void
  /** Shows something to a class, a slide at a time. */
  project(slides: Markup, button: HTMLElement): void
}

export type StepAction = (doing: Doing, button: HTMLElement) => void | Promise<void>

/** A step of a class: a section of the page. */
export interface Step {
  readonly id: string
  readonly title: string
  /** What stands in its section from the beginning. */
  body(data: DeskData): Markup
  /** Its parts that follow from what is on the desk. */
  show(view: View): Readonly<Partial<Record<DeskPart, Markup>>>
  /** What its buttons do, by their `data-action`. */
  readonly actions: Readonly<Record<string, StepAction>>
}
