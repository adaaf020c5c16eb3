import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ConditionState, Interval, Headline as Verdict } from '../../model/framework.ts'
import type { Markup } from './markup.ts'

/** What a piece of text means; each printer decides how it looks. A tone never says what words do not. */
export type Tone = 'strong' | 'muted' | 'heading' | 'plate' | 'error' | 'warning' | Verdict | ConditionState

/** Running text: plain, or with a tone. */
export type Span = string | { readonly text: string; readonly tone: Tone }
export type Rich = readonly Span[]

/** The result in a few words, before all else. */
export interface Headline {
  readonly kind: 'headline'
  /** What it answers. */
  readonly question: string
  readonly text: string
  /** By whose rule. */
  readonly aside: string
}

/** One answer on a scale: label, answer, how far it reaches, where it stands, what that counts for. */
export interface ScaleRow {
  readonly label: string
  readonly answer: string
  readonly interval: Interval
  readonly state: ConditionState
  readonly role: string
  /** What the answer means; null where the reader knows it. */
  readonly note: string | null
}

export interface Scales {
  readonly kind: 'scales'
  readonly title: string
  readonly rows: readonly ScaleRow[]
}

/** More or less than what it is compared with, or the same. */
export type Relation = 'same' | 'more' | 'less'

/** What stands before a text that is more or less. */
export const SIGNS: Readonly<Record<Relation, string>> = { same: '', more: '↑ ', less: '↓ ' }

/** A cell that is compared says so in a sign and in words; the others are plain. */
export interface ComparedCell {
  readonly text: string
  /** `new` stands where nothing stood, so it is neither more nor less. */
  readonly relation: Relation | 'new' | null
}

/** Figures are aligned at their end; what is compared has a relation, unless there is nothing to compare. */
export interface ComparisonColumn {
  readonly label: string
  readonly kind: 'figures' | 'compared' | 'plain'
}

export interface ComparisonRow {
  readonly name: string
  /** Is it one of those that the legend's mark stands for? */
  readonly marked: boolean
  readonly cells: readonly ComparedCell[]
  /** A few words that stand in a last column where there is room. */
  readonly remark: string | null
}

/** Rows that are compared, column by column, with what stands above the table. */
export interface Comparison {
  readonly kind: 'comparison'
  readonly title: string
  readonly columns: readonly ComparisonColumn[]
  readonly rows: readonly ComparisonRow[]
  /** What the mark of a row means; null where no row has it. */
  readonly mark: string | null
  /** What "more" and "less" are compared with; null where the signs need no words. */
  readonly than: string | null
  /** What follows in the line of the legend. */
  readonly foot: string | null
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
  | Headline
  | Title
  | { readonly kind: 'heading'; readonly text: string; readonly aside: string | null }
  | { readonly kind: 'subheading'; readonly text: Rich }
  | { readonly kind: 'paragraph'; readonly text: Rich }
  | Scales
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] }
  | Table
  | Comparison
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
