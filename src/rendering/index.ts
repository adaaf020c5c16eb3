import { assessmentDocument } from './assessment/document.ts'
import type { AssessmentView } from './assessment/view.ts'
import { type BibliographyStyle, bibliographyDocument, type Work } from './cases/bibliography.ts'
import { toBibtex } from './cases/bibtex.ts'
import { type CaseView, caseDocument } from './cases/case.ts'
import { type ComparisonView, comparisonDocument } from './cases/comparison.ts'
import { toCslJson } from './cases/csl-json.ts'
import { type ExerciseView, exerciseDocument } from './cases/exercise.ts'
import { type CaseListView, caseListDocument } from './cases/list.ts'
import { type TimelineEntry, timelineDocument } from './cases/timeline.ts'
import type { TextContext } from './context.ts'
import { type CheckReport, checkDocument } from './diagnostics/document.ts'
import type { Document } from './document/document.ts'
import { toJson } from './escape.ts'

export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** The formats of a stream of records. */
export const RECORD_FORMATS = ['ndjson', 'csv', 'json'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/** Everything that can be shown, and what is needed to show it. */
interface Views {
  readonly assessment: AssessmentView
  readonly 'case-list': CaseListView
  readonly case: CaseView
  readonly exercise: ExerciseView
  readonly comparison: ComparisonView
  readonly timeline: readonly TimelineEntry[]
  readonly bibliography: readonly Work[]
  readonly check: CheckReport
}

type Kind = keyof Views
export type Result = { [K in Kind]: { readonly kind: K; readonly view: Views[K] } }[Kind]

/** A result in words, for text and Markdown, and as data, for JSON. */
interface Presentation<View> {
  document(view: View): Document
  data(view: View): unknown
}

const presentations: { readonly [K in Kind]: Presentation<Views[K]> } = {
  assessment: {
    document: assessmentDocument,
    data: ({ assessment, top }) => ({ ...assessment, precedents: assessment.precedents.slice(0, top) }),
  },
  'case-list': { document: caseListDocument, data: ({ rows }) => rows },
  case: {
    document: caseDocument,
    data: ({ case: file, episode }) => ({
      schemaVersion: 1,
      ...file,
      episodes: file.episodes.filter(({ id }) => episode === null || id === episode),
    }),
  },
  exercise: { document: exerciseDocument, data: ({ exercise }) => ({ schemaVersion: 1, ...exercise }) },
  comparison: { document: comparisonDocument, data: ({ comparison }) => comparison },
  timeline: { document: timelineDocument, data: (entries) => entries },
  bibliography: { document: bibliographyDocument, data: (works) => works },
  check: { document: checkDocument, data: (report) => report },
}

type Renderer = <K extends Kind>(
  presentation: Presentation<Views[K]>,
  view: Views[K],
  context: TextContext,
) => string | Promise<string>

/** Every format. What only text or Markdown needs is loaded when it is asked for. */
const renderers: Readonly<Record<Format, Renderer>> = {
  json: ({ data }, view) => toJson(data(view)),
  markdown: async ({ document }, view) => (await import('./document/markdown.ts')).printMarkdown(document(view)),
  text: async ({ document }, view, context) => (await import('./document/text.ts')).printText(document(view), context),
}

/** A result as a string that ends with a newline. */
export async function render<K extends Kind>(
  { kind, view }: { readonly kind: K; readonly view: Views[K] },
  format: Format,
  context: TextContext,
): Promise<string> {
  return await renderers[format]<K>(presentations[kind], view, context)
}

/** A bibliography for other programs. */
export function renderBibliography(works: readonly Work[], style: BibliographyStyle): string {
  return style === 'bibtex' ? toBibtex(works) : toJson(toCslJson(works))
}
