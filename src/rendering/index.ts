import { type AssessmentView, assessmentDocument } from './assessment/document.ts'
import { type CaseListView, type CaseView, caseDocument, caseListDocument } from './cases/document.ts'
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
      return result.view.episodes.map(({ codings, ...episode }) => ({
        ...episode,
        coding: result.view.coding,
        ...codings[result.view.coding],
      }))
    case 'case': {
      const { case: file, episode } = result.view
      return {
        schemaVersion: 1,
        ...file,
        episodes: file.episodes.filter(({ id }) => episode === null || id === episode),
      }
    }
    case 'check':
      return result.report
  }
}
