import type { Diagnostic } from '../model/diagnostic.ts'
import { assessmentDocument } from './assessment/document.ts'
import type { TextContext } from './context.ts'
import { checkDocument } from './diagnostics/document.ts'
import type { Document } from './document/document.ts'
import { printMarkdown } from './document/markdown.ts'
import { printText } from './document/text.ts'
import type { Kind, Views } from './views.ts'
import { capitalized } from './words.ts'

/** Everything that can be shown, in words. Only assessments and problems are shown so often that they are not loaded apart. */
const documents: { readonly [K in Kind]: (view: Views[K]) => Document | Promise<Document> } = {
  assessment: assessmentDocument,
  'case-list': async (view) => (await import('./cases/list.ts')).caseListDocument(view),
  case: async (view) => (await import('./cases/case.ts')).caseDocument(view),
  exercise: async (view) => (await import('./cases/exercise.ts')).exerciseDocument(view),
  comparison: async (view) => (await import('./cases/comparison.ts')).comparisonDocument(view),
  timeline: async (view) => (await import('./cases/timeline.ts')).timelineDocument(view),
  bibliography: async (view) => (await import('./cases/bibliography.ts')).bibliographyDocument(view),
  codebook: async (view) => (await import('./cases/codebook.ts')).codebookDocument(view),
  check: checkDocument,
  doctor: async (view) => (await import('./doctor/document.ts')).doctorDocument(view),
  agreement: async (view) => (await import('./exercise/agreement.ts')).agreementDocument(view),
  tally: async (view) => (await import('./exercise/tally.ts')).tallyDocument(view),
  packet: async (view) => (await import('./exercise/packet.ts')).packetDocument(view),
  unit: async (view) => (await import('./exercise/packet.ts')).unitDocument(view),
  reveal: async (view) => (await import('./exercise/reveal.ts')).revealDocument(view),
  grades: async (view) => (await import('./exercise/grades.ts')).gradesDocument(view),
  findings: async (view) => (await import('./exercise/findings.ts')).findingsDocument(view),
  analysis: async (view) => (await import('./analysis/document.ts')).analysisDocument(view),
}

type Printer = (document: Document, context: TextContext, kind: Kind) => string | Promise<string>

/** How words are printed. */
const printers = {
  text: printText,
  markdown: printMarkdown,
  html: async (document, _context, kind) =>
    (await import('./page/document-page.ts')).printPage(document, capitalized(kind.replaceAll('-', ' '))),
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
