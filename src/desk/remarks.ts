import type { Diagnostic } from '../model/diagnostic.ts'
import { ROWS } from '../rendering/shown.ts'

/** What a step says beside its result: problems at their places, or sentences. */
export type Remark =
  | { readonly kind: 'problems'; readonly diagnostics: readonly Diagnostic[] }
  /** Sentences of one kind, and how many of them are shown. */
  | { readonly kind: 'notes'; readonly texts: readonly string[]; readonly most: number }

export function notes(texts: readonly string[], most: number = ROWS): readonly Remark[] {
  return texts.length === 0 ? [] : [{ kind: 'notes', texts, most }]
}

export function note(text: string): Remark {
  return { kind: 'notes', texts: [text], most: 1 }
}

export function problems(diagnostics: readonly Diagnostic[]): readonly Remark[] {
  return diagnostics.length === 0 ? [] : [{ kind: 'problems', diagnostics }]
}

/** Why a step can’t be done with these files. */
export interface Refusal {
  readonly refusal: string
  readonly diagnostics: readonly Diagnostic[]
}

export function refuse(refusal: string, diagnostics: readonly Diagnostic[] = []): Refusal {
  return { refusal, diagnostics }
}

export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refusal' in result
}
