import { EXIT_MEANINGS } from '../../../exit-status.ts'
import type { Section } from '../../../program/manual/section.ts'

export function exitStatusSection(): Section {
  return {
    title: 'Exit status',
    parts: [
      { terms: EXIT_MEANINGS.map(([status, meaning]) => ({ term: String(status), meaning })) },
      'The verdict does not set the status; ask for that with: assess --expect VERDICT',
    ],
  }
}
