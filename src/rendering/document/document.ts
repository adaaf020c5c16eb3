import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ConditionState, Interval, Headline as Verdict } from '../../model/framework.ts'
import type { Markup } from './markup.ts'

/**
 * What a piece of text means; each printer decides how it looks. A tone never adds meaning that the words lack. An
 * `address` is a web address and nothing else: it is a link where there are links.
 */
export type Tone =
  | 'strong'
  | 'muted'
  | 'match'
  | 'address'
  | 'heading'
  | 'plate'
  | 'error'
  | 'warning'
  | Verdict
  | ConditionState

/** A source as a page names it: `Mann 1998`, with its address if it has one. */
export interface Citation {
  readonly label: string
  readonly address: string | null
}

/**
 * Running text: plain, with a tone, or an answer on a scale with its level, which pages draw as a bar. Ids of sources
 * have citations, which pages show in their place.
 */
export type Span =
  | string
  | { readonly text: string; readonly tone: Tone; readonly level?: undefined; readonly cites?: undefined }
  | { readonly text: string; readonly tone: ConditionState; readonly level: Interval; readonly cites?: undefined }
  | { readonly text: string; readonly tone: 'muted'; readonly cites: readonly Citation[]; readonly level?: undefined }
export type Rich = readonly Span[]

/** The result in a few words, before everything else. */
export interface Headline {
  readonly kind: 'headline'
  /** The question that it answers. */
  readonly question: string
  readonly text: string
  /** The source of the rule. */
  readonly aside: string
}

/** One answer on a scale: label, answer, interval, state and role. */
export interface ScaleRow {
  readonly label: string
  readonly answer: string
  readonly interval: Interval
  readonly state: ConditionState
  readonly role: string
  /** What the answer means; null if the reader knows it. */
  readonly note: string | null
}

export interface Scales {
  readonly kind: 'scales'
  readonly title: string
  readonly rows: readonly ScaleRow[]
}

/** More, less, or the same, compared with the given answer. */
export type Relation = 'same' | 'more' | 'less'

/** The sign before a text that is more or less. */
export const SIGNS: Readonly<Record<Relation, string>> = { same: '', more: '↑ ', less: '↓ ' }

/** A compared cell shows its relation as a sign and in words. Other cells are plain. */
export interface ComparedCell {
  readonly text: string
  /** `new` has no other value to compare with, so it is neither more nor less. */
  readonly relation: Relation | 'new' | null
}

/**
 * Figures are aligned at their end. Compared cells have a relation, unless there is nothing to compare. A reference is
 * what they are compared with.
 */
export interface ComparisonColumn {
  readonly label: string
  readonly kind: 'figures' | 'reference' | 'compared' | 'plain'
}

export interface ComparisonRow {
  readonly name: string
  /** Does it have the mark that the legend explains? */
  readonly marked: boolean
  readonly cells: readonly ComparedCell[]
  /** A few words for a last column, if there is room. */
  readonly remark: string | null
}

/** Rows that are compared, column by column, with the given answers above the table. */
export interface Comparison {
  readonly kind: 'comparison'
  readonly title: string
  readonly columns: readonly ComparisonColumn[]
  readonly rows: readonly ComparisonRow[]
  /** What the mark of a row means; null if no row has it. */
  readonly mark: string | null
  /** What "more" and "less" are compared with; null if the signs need no words. */
  readonly than: string | null
  /** What follows in the line of the legend, if there is room. */
  readonly notes: readonly string[]
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
  /** The same with signs and short headings, for a terminal too narrow for whole words. */
  readonly short?: ShortTable
  /** What belongs to each row and is long: below it on a terminal, in a last column elsewhere. */
  readonly below?: BelowRows
}

interface BelowRows {
  readonly column: string
  /** The lines of each row. */
  readonly rows: readonly (readonly Rich[])[]
}

export interface ShortTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Rich[])[]
  /** What the signs mean. */
  readonly legend: string
}

/** A drawing with a sentence that says what it shows. */
export interface Picture {
  readonly kind: 'picture'
  /** Its heading on a page, if no heading stands above it. */
  readonly heading?: string
  readonly caption: string
  /** What numbers in the lines mean, wherever these are shown. */
  readonly legend?: string
  /** Lines for a terminal; each character takes one column. Empty if the text says the same: then nothing is printed. */
  readonly unicode: readonly string[]
  readonly ascii: readonly string[]
  /** Drawn, and its code loaded, only where it is shown: finding room for all labels takes time. */
  readonly svg: () => Promise<Markup>
}

/** How often something was counted, and its share of all, from 0 to 1. */
export interface Bar {
  readonly label: string
  readonly count: number
  readonly share: number
  /** Whose answer this is besides, such as a coding's. */
  readonly marks?: readonly string[]
}

/** Bars that are compared with each other. */
export interface BarGroup {
  readonly label: string
  readonly bars: readonly Bar[]
}

/** Bars for a projector: one screen, and one page on paper. The longest possible bar is a share of 1. */
export interface Slide {
  readonly kind: 'slide'
  readonly title: string
  readonly aside: string
  readonly groups: readonly BarGroup[]
}

interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Rich
  /** More that only a terminal shows: what to type for more. */
  readonly inTerminal?: Rich
  /** Does it introduce the next block? Then a terminal shows no empty line between them. */
  readonly introduces?: boolean
}

/** Commands to copy: each stays in one line, however narrow the terminal is. */
export interface Commands {
  readonly kind: 'commands'
  /** Does it follow the block above without an empty line? */
  readonly close: boolean
  /** A word before the first one. */
  readonly lead: string
  readonly lines: readonly string[]
}

interface Title {
  readonly kind: 'title'
  readonly text: string
  /** The text after it: the answer to a question, or facts about its subject. */
  readonly answer: Rich
  /** Is there a colon before the facts? */
  readonly colon?: true
}

export type Block =
  | Headline
  | Title
  | { readonly kind: 'heading'; readonly text: string; readonly aside: string | null }
  | { readonly kind: 'subheading'; readonly text: Rich }
  | Paragraph
  | Scales
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | Commands
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] }
  | Table
  | Comparison
  | Picture
  | Slide

/** A result as text without a format: the content of text, Markdown and HTML. */
export type Document = readonly Block[]

export function tone(text: string, tone: Tone): Span {
  return { text, tone }
}

/** An answer, with its place on the scale. */
export function leveled(text: string, state: ConditionState, level: Interval): Span {
  return { text, tone: state, level }
}

/** A title with facts about its subject. */
export function titled(text: string, facts: string): Block {
  return { kind: 'title', text, answer: [tone(facts, 'muted')], colon: true }
}

/** Running text without its tones. */
export function plain(text: Rich): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}

/** Is it only a number, which says little without its heading? */
export function isBareNumber(text: Rich): boolean {
  return /^\d+$/.test(plain(text))
}

/** A list item of one paragraph. */
export function item(...title: Rich): ListItem {
  return { title, lines: [] }
}
