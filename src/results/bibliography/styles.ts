import { toJson } from '../../rendering/escape.ts'
import { toBibtex } from './bibtex.ts'
import { toCslJson } from './csl-json.ts'
import type { Work } from './document.ts'

/** Bibliographies for other programs, a printer each. */
export const BIBLIOGRAPHY_STYLES = {
  'csl-json': (works: readonly Work[]): string => toJson(toCslJson(works)),
  bibtex: toBibtex,
} as const

export type BibliographyStyle = keyof typeof BIBLIOGRAPHY_STYLES
