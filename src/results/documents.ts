import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextContext } from '../rendering/context.ts'
import type { Document } from '../rendering/document/document.ts'
import { printMarkdown } from '../rendering/document/markdown.ts'
import { printText } from '../rendering/document/text.ts'
import { capitalized } from '../rendering/words.ts'
import { assessmentDocument } from './assessment/document.ts'
import { checkDocument } from './check/document.ts'
import type { Kind, Views } from './views.ts'

/** Everything that can be shown, in words. Only assessments and problems are shown so often that they are not loaded apart. */
const documents: { readonly [K in Kind]: (view: Views[K]) => Document | Promise<Document> } = {
  assessment: assessmentDocument,
  'case-list': async (view) => (await import('./case-list/document.ts')).caseListDocument(view),
  case: async (view) => (await import('./case/document.ts')).caseDocument(view),
  exercise: async (view) => (await import('./exercise/document.ts')).exerciseDocument(view),
  comparison: async (view) => (await import('./comparison/document.ts')).comparisonDocument(view),
  timeline: async (view) => (await import('./timeline/document.ts')).timelineDocument(view),
  bibliography: async (view) => (await import('./bibliography/document.ts')).bibliographyDocument(view),
  codebook: async (view) => (await import('./codebook/document.ts')).codebookDocument(view),
  check: checkDocument,
  doctor: async (view) => (await import('./doctor/document.ts')).doctorDocument(view),
  agreement: async (view) => (await import('./agreement/document.ts')).agreementDocument(view),
  tally: async (view) => (await import('./tally/document.ts')).tallyDocument(view),
  packet: async (view) => (await import('./packet/document.ts')).packetDocument(view),
  unit: async (view) => (await import('./packet/document.ts')).unitDocument(view),
  reveal: async (view) => (await import('./reveal/document.ts')).revealDocument(view),
  grades: async (view) => (await import('./grades/document.ts')).gradesDocument(view),
  findings: async (view) => (await import('./findings/document.ts')).findingsDocument(view),
  analysis: async (view) => (await import('./analysis/document.ts')).analysisDocument(view),
}

type Printer = (document: Document, context: TextContext, kind: Kind) => string | Promise<string>

/** How words are printed. */
const printers = {
  text: printText,
  markdown: printMarkdown,
  html: async (document, _context, kind) =>
    (await import('../rendering/page/document-page.ts')).printPage(document, capitalized(kind.replaceAll('-', ' '))),
} as const satisfies Readonly<Record<string, Printer>>

/** A result in words, as a string that ends with a newline. */
export async function renderWords<K extends Kind>(
  kind: K,
  view: Views[K],
  format: keyof typeof printers,
  context: TextContext,
): Promise<string> {
  const print: Printer = printers[format]
  return await print(await documents[kind](view), context, kind)
}

/** Problems of what was read, each with its place, as text that ends with a newline. */
export async function renderDiagnostics(diagnostics: readonly Diagnostic[], context: TextContext): Promise<string> {
  return await printText([{ kind: 'diagnostics', diagnostics }], context)
}
