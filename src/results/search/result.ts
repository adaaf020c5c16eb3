import type { Evidence } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import type { Range } from '../../search/folded.ts'
import { type Place, wholeText } from '../../search/passage.ts'
import type { Found, SearchResult, TermCount } from '../../search/search.ts'
import { reference } from '../case/parts.ts'
import { defineResult } from '../result.ts'

export interface SearchView extends SearchResult {
  readonly framework: Framework
  /** The most hits that text shows; null for all. */
  readonly top: number | null
}

/** A passage that was found. */
export interface Hit {
  /** The full id of the episode, or the id of an exercise. */
  readonly of: string
  readonly president: string
  /** The title of the episode or exercise. */
  readonly title: string
  readonly place: Place
  readonly coding: string | null
  readonly condition: string | null
  readonly points: Evidence['points'] | null
  readonly date: string | null
  /** The sentences with the words. */
  readonly excerpt: string
  /** Where in the excerpt the words stand. */
  readonly marks: readonly Range[]
  /** The whole passage. */
  readonly text: string
  readonly sources: readonly string[]
  /** The works of `sources`, in the same order, as a bibliography shows them. */
  readonly references: readonly string[]
}

interface Hits {
  readonly schemaVersion: 1
  readonly terms: readonly TermCount[]
  /** By episode, then date. */
  readonly hits: readonly Hit[]
}

export const searchResult = defineResult<SearchView, Hits>({
  title: 'Search',
  data: ({ terms, found }) => ({ schemaVersion: 1, terms, hits: found.map(hitOf) }),
  words: async (view) => (await import('./document.ts')).searchDocument(view),
  table: async ({ found }) => (await import('./table.ts')).searchTable(found.map(hitOf)),
  rows: ({ found }) => found.map(hitOf),
})

function hitOf({ passage, excerpt }: Found): Hit {
  const { subject, place, coding, condition, points, date, sources } = passage
  const { id: of, president, title, works } = subject
  return {
    ...{ of, president, title, place, coding, condition, points, date },
    excerpt: excerpt.text,
    marks: excerpt.marks,
    text: wholeText(passage),
    sources,
    references: sources.flatMap((id) => {
      const work = works[id]
      return work === undefined ? [] : [reference(work)]
    }),
  }
}
