import type { CaseKind } from '../../../analysis/congruence-results.ts'

/** Each kind of case: its name, and what it means for the rule. */
export const CASE_KINDS: Readonly<Record<CaseKind, { readonly name: string; readonly meaning: string }>> = {
  typical: { name: 'Typical', meaning: 'indicated, and it happened' },
  'deviant-degree': { name: 'Deviant in degree', meaning: 'it happened, but less than indicated' },
  'deviant-consistency': { name: 'Deviant for consistency', meaning: 'indicated, and it did not happen' },
  'deviant-coverage': { name: 'Deviant for coverage', meaning: 'not indicated, and it happened' },
  irrelevant: { name: 'Irrelevant', meaning: 'not indicated, and it did not happen' },
  undecided: { name: 'Undecided', meaning: 'the rule or the outcome is at exactly 0.5' },
}
