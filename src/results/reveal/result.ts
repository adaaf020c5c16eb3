import type { CodingRow } from '../../model/coding-row.ts'
import type { CodedEpisode } from '../../model/library.ts'
import { defineResult } from '../result.ts'
import type { RevealView } from './document.ts'

/** The answers, and the episode they are about. */
export interface Reveal {
  readonly schemaVersion: 1
  readonly row: CodingRow
  readonly episode: Omit<CodedEpisode, 'codings' | 'accounts'>
  readonly codings: CodedEpisode['codings']
  readonly accounts: CodedEpisode['accounts']
  /** The verdicts that are still possible with these answers. */
  readonly possible: readonly string[]
}

export const revealResult = defineResult<RevealView, Reveal>({
  title: 'Reveal',
  data: ({ row, episode: { codings, accounts, ...episode }, possible }) => ({
    schemaVersion: 1,
    row,
    episode,
    codings,
    accounts,
    possible,
  }),
  words: async (view) => (await import('./document.ts')).revealDocument(view),
})
