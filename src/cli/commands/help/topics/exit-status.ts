import { keysOf } from '../../../../model/keys.ts'
import { EXIT, EXIT_MEANINGS } from '../../../exit-status.ts'
import type { Section } from '../../../program/manual/section.ts'

export function exitStatusSection(): Section {
  return {
    title: 'Exit status',
    parts: [
      { terms: keysOf(EXIT_MEANINGS).map((name) => ({ term: String(EXIT[name]), meaning: EXIT_MEANINGS[name] })) },
      'The verdict does not change the status, unless you ask for that: backroom assess --expect VERDICT',
    ],
  }
}
