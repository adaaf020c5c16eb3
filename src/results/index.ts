import type { TextContext } from '../rendering/context.ts'
import { toJson } from '../rendering/escape.ts'
import { toBibtex } from './bibliography/bibtex.ts'
import { toCslJson } from './bibliography/csl-json.ts'
import type { Work } from './bibliography/document.ts'
import type { Kind, Views } from './views.ts'

export const FORMATS = ['text', 'json', 'markdown', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** Bibliographies for other programs. */
export const BIBLIOGRAPHY_STYLES = ['csl-json', 'bibtex'] as const
export type BibliographyStyle = (typeof BIBLIOGRAPHY_STYLES)[number]

/** The formats of a stream of records. */
export const RECORD_FORMATS = ['ndjson', 'csv', 'json'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/** The formats of collected codings. */
export const COLLECT_FORMATS = ['csv', 'json'] as const
export type CollectFormat = (typeof COLLECT_FORMATS)[number]

/** The formats of an analysis: those of every result, and a table for other programs. */
export const ANALYSIS_FORMATS = [...FORMATS, 'csv'] as const
export type AnalysisFormat = (typeof ANALYSIS_FORMATS)[number]

/** Everything that can be shown, as the data of its JSON. */
const data: { readonly [K in Kind]: (view: Views[K]) => unknown } = {
  assessment: ({ assessment, top }) => ({ ...assessment, precedents: assessment.precedents.slice(0, top) }),
  'case-list': ({ rows }) => rows,
  case: ({ case: file, episode }) => ({
    schemaVersion: 1,
    ...file,
    episodes: file.episodes.filter(({ id }) => episode === null || id === episode),
  }),
  exercise: ({ exercise }) => ({ schemaVersion: 1, ...exercise }),
  comparison: ({ comparison }) => comparison,
  timeline: (entries) => entries,
  bibliography: (works) => works,
  codebook: ({ id, answers, conditions, outcome }) => ({
    schemaVersion: 1,
    framework: id,
    answers,
    conditions,
    outcome,
  }),
  check: (report) => report,
  doctor: (report) => report,
  agreement: ({ agreement }) => agreement,
  tally: ({ agreement }) => agreement,
  packet: ({ packet }) => packet,
  unit: ({ unit }) => ({ schemaVersion: 1, ...unit }),
  reveal: ({ row, episode: { codings, ...episode }, possible }) => ({
    schemaVersion: 1,
    row,
    episode,
    codings,
    possible,
  }),
  grades: ({ grades }) => grades,
  findings: ({ findings }) => findings,
  analysis: ({ analysis }) => analysis,
}

/** A result as a string that ends with a newline. Only for words, what makes them is loaded and how they are to look asked. */
export async function render<K extends Kind>(
  { kind, view }: { readonly kind: K; readonly view: Views[K] },
  format: Format,
  context: () => TextContext,
): Promise<string> {
  if (format === 'json') return toJson(data[kind](view))
  const { renderWords } = await import('./documents.ts')
  return await renderWords(kind, view, format, context())
}

/** A bibliography for other programs. */
export function renderBibliography(works: readonly Work[], style: BibliographyStyle): string {
  return style === 'bibtex' ? toBibtex(works) : toJson(toCslJson(works))
}
