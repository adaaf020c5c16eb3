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

/** Everything that can be shown. */
export type Result =
  | { readonly kind: 'assessment'; readonly view: AssessmentView }
  | { readonly kind: 'case-list'; readonly view: CaseListView }
  | { readonly kind: 'case'; readonly view: CaseView }
  | { readonly kind: 'exercise'; readonly view: ExerciseView }
  | { readonly kind: 'comparison'; readonly view: ComparisonView }
  | { readonly kind: 'timeline'; readonly entries: readonly TimelineEntry[] }
  | { readonly kind: 'bibliography'; readonly works: readonly Work[] }
  | { readonly kind: 'check'; readonly report: CheckReport }

type Renderer = (result: Result, context: TextContext) => string | Promise<string>

/** Every format of every result. What only text needs is loaded when text is asked for. */
const renderers: Readonly<Record<Format, Renderer>> = {
  json: (result) => toJson(dataOf(result)),
  markdown: async (result) => (await import('./document/markdown.ts')).printMarkdown(documentOf(result)),
  text: async (result, context) => (await import('./document/text.ts')).printText(documentOf(result), context),
}

/** A result as a string that ends with a newline. */
export async function render(result: Result, format: Format, context: TextContext): Promise<string> {
  return await renderers[format](result, context)
}

function documentOf(result: Result): Document {
  switch (result.kind) {
    case 'assessment':
      return assessmentDocument(result.view)
    case 'case-list':
      return caseListDocument(result.view)
    case 'case':
      return caseDocument(result.view)
    case 'exercise':
      return exerciseDocument(result.view)
    case 'comparison':
      return comparisonDocument(result.view)
    case 'timeline':
      return timelineDocument(result.entries)
    case 'bibliography':
      return bibliographyDocument(result.works)
    case 'check':
      return checkDocument(result.report)
  }
}

function dataOf(result: Result): unknown {
  switch (result.kind) {
    case 'assessment': {
      const { assessment, top } = result.view
      return { ...assessment, precedents: assessment.precedents.slice(0, top) }
    }
    case 'case-list':
      return result.view.rows
    case 'case': {
      const { case: file, episode } = result.view
      return {
        schemaVersion: 1,
        ...file,
        episodes: file.episodes.filter(({ id }) => episode === null || id === episode),
      }
    }
    case 'exercise':
      return { schemaVersion: 1, ...result.view.exercise }
    case 'comparison':
      return result.view.comparison
    case 'timeline':
      return result.entries
    case 'bibliography':
      return result.works
    case 'check':
      return result.report
  }
}

/** A bibliography for other programs. */
export function renderBibliography(works: readonly Work[], style: BibliographyStyle): string {
  return style === 'bibtex' ? toBibtex(works) : toJson(toCslJson(works))
}
