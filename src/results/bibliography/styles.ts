import { toJson } from '../../rendering/escape.ts'
import type { Work } from './work.ts'

/** Bibliographies for other programs: one printer for each style. */
export const BIBLIOGRAPHY_STYLES = {
  'csl-json': async (works: readonly Work[]): Promise<string> =>
    toJson((await import('./csl-json.ts')).toCslJson(works)),
  biblatex: async (works: readonly Work[]): Promise<string> => (await import('./bibtex.ts')).toBiblatex(works),
  bibtex: async (works: readonly Work[]): Promise<string> => (await import('./bibtex.ts')).toBibtex(works),
} as const

export type BibliographyStyle = keyof typeof BIBLIOGRAPHY_STYLES
