import type { Diagnostic } from '../model/diagnostic.ts'
import { analysisDocument } from './analysis/document.ts'
import { assessmentDocument } from './assessment/document.ts'
import { bibliographyDocument } from './cases/bibliography.ts'
import { caseDocument } from './cases/case.ts'
import { codebookDocument } from './cases/codebook.ts'
import { comparisonDocument } from './cases/comparison.ts'
import { exerciseDocument } from './cases/exercise.ts'
import { caseListDocument } from './cases/list.ts'
import { timelineDocument } from './cases/timeline.ts'
import type { TextContext } from './context.ts'
import { checkDocument } from './diagnostics/document.ts'
import { doctorDocument } from './doctor/document.ts'
import type { Document } from './document/document.ts'
import { printMarkdown } from './document/markdown.ts'
import { printText } from './document/text.ts'
import { agreementDocument } from './exercise/agreement.ts'
import { findingsDocument } from './exercise/findings.ts'
import { gradesDocument } from './exercise/grades.ts'
import { packetDocument, unitDocument } from './exercise/packet.ts'
import { revealDocument } from './exercise/reveal.ts'
import { tallyDocument } from './exercise/tally.ts'
import { printPage } from './page/document-page.ts'
import type { Kind, Views } from './views.ts'
import { capitalized } from './words.ts'

/** Everything that can be shown, in words. */
const documents: { readonly [K in Kind]: (view: Views[K]) => Document } = {
  assessment: assessmentDocument,
  'case-list': caseListDocument,
  case: caseDocument,
  exercise: exerciseDocument,
  comparison: comparisonDocument,
  timeline: timelineDocument,
  bibliography: bibliographyDocument,
  codebook: codebookDocument,
  check: checkDocument,
  doctor: doctorDocument,
  agreement: agreementDocument,
  tally: tallyDocument,
  packet: packetDocument,
  unit: unitDocument,
  reveal: revealDocument,
  grades: gradesDocument,
  findings: findingsDocument,
  analysis: analysisDocument,
}

type Printer = (document: Document, context: TextContext, kind: Kind) => string | Promise<string>

/** How words are printed. */
const printers = {
  text: printText,
  markdown: printMarkdown,
  html: (document, _context, kind) => printPage(document, capitalized(kind.replaceAll('-', ' '))),
} as const satisfies Readonly<Record<string, Printer>>

/** A result in words, as a string that ends with a newline. */
export async function renderWords<K extends Kind>(
  kind: K,
  view: Views[K],
  format: keyof typeof printers,
  context: TextContext,
): Promise<string> {
  const print: Printer = printers[format]
  return await print(documents[kind](view), context, kind)
}

/** Problems of what was read, each with its place, as text that ends with a newline. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], context: TextContext): string {
  return printText([{ kind: 'diagnostics', diagnostics }], context)
}
