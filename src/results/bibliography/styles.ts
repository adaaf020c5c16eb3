import { toJson } from '../../rendering/escape.ts'
import type { Work } from './document.ts'

/** Bibliographies for other programs: one printer for each style. */
export const BIBLIOGRAPHY_STYLES = {
  'csl-json': async (works: readonly Work[]): Promise<string> =>
    toJson((await import('./csl-json.ts')).toCslJson(works)),
  bibtex: async (works: readonly Work[]): Promise<string> => (await import('./bibtex.ts')).toBibtex(works),
} as const

export type BibliographyStyle = keyof typeof BIBLIOGRAPHY_STYLES
