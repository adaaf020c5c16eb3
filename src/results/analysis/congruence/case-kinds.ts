import type { CaseKind } from '../../../analysis/congruence-results.ts'

/** Each kind of case: its name, and what it means for the rule. */
export const CASE_KINDS: Readonly<Record<CaseKind, { readonly name: string; readonly meaning: string }>> = {
  typical: { name: 'Typical', meaning: 'indicated, and the outcome is present' },
  'deviant-degree': { name: 'Deviant in degree', meaning: 'the outcome is present, but less than indicated' },
  'deviant-consistency': { name: 'Deviant for consistency', meaning: 'indicated, and the outcome is absent' },
  'deviant-coverage': { name: 'Deviant for coverage', meaning: 'not indicated, and the outcome is present' },
  irrelevant: { name: 'Irrelevant', meaning: 'not indicated, and the outcome is absent' },
  undecided: { name: 'Undecided', meaning: 'the rule or the outcome is at exactly 0.5' },
}
