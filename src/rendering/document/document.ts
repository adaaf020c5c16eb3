import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ConditionState, Headline, Interval } from '../../model/framework.ts'
import type { Markup } from './markup.ts'

/** What a piece of text means; each printer decides how it looks. A tone never says what words do not. */
export type Tone = 'strong' | 'muted' | 'heading' | 'error' | 'warning' | Headline | ConditionState

/** Running text: plain, or with a tone. */
export type Span = string | { readonly text: string; readonly tone: Tone }
export type Rich = readonly Span[]

/** One answer on a scale: label, answer, how far it reaches, where it stands, what the answer means. */
export interface ScaleRow {
  readonly label: string
  readonly answer: string
  readonly interval: Interval
  readonly state: ConditionState
  readonly note: string
}

export interface ListItem {
  readonly title: Rich
  readonly lines: readonly Rich[]
}

/** A table's cells by row. `columns` are the headings. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Rich[])[]
  /** The same in signs and short headings, for a terminal on which whole words don't fit. */
  readonly short?: ShortTable
}

export interface ShortTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Rich[])[]
  /** What the signs mean. */
  readonly legend: string
}

/** A drawing, and the sentence that says what it shows, which stands for it where there are no drawings. */
export interface Picture {
  readonly kind: 'picture'
  readonly caption: string
  /** Lines for a terminal, of one column a character. */
  readonly unicode: readonly string[]
  readonly ascii: readonly string[]
  readonly svg: Markup
}

interface Title {
  readonly kind: 'title'
  readonly text: string
  /** What follows it: the answer to a question, or facts about what it names. */
  readonly answer: Rich
  /** Do the facts stand behind a colon? */
  readonly colon?: true
}

export type Block =
  | Title
  | { readonly kind: 'heading'; readonly text: string; readonly aside: string | null }
  | { readonly kind: 'subheading'; readonly text: Rich }
  | { readonly kind: 'paragraph'; readonly text: Rich }
  | { readonly kind: 'scales'; readonly rows: readonly ScaleRow[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] }
  | Table
  | Picture

/** A result in words, before any format: what text, Markdown and HTML all say. */
export type Document = readonly Block[]

export function tone(text: string, tone: Tone): Span {
  return { text, tone }
}

/** A title with facts about what it names. */
export function titled(text: string, facts: string): Block {
  return { kind: 'title', text, answer: [tone(facts, 'muted')], colon: true }
}

/** A list item without further lines. */
export function item(...title: Rich): ListItem {
  return { title, lines: [] }
}
