import type { Catalog } from '../model/library.ts'
import type { DecisionTable } from './assessment.ts'
import { allEpisodes } from './episodes.ts'

/** Every verdict with its pattern, and each episode of the coding in the row that its codes fall into. */
export function decisionTable(catalog: Catalog, coding: string): DecisionTable {
  const { id: framework, conditions, verdicts } = catalog.framework
  const episodes = allEpisodes(catalog, coding)
  return {
    schemaVersion: 1,
    framework,
    coding,
    rows: verdicts.map(({ id: verdict, label, initiate, pattern }) => ({
      verdict,
      label,
      headline: initiate,
      pattern: Object.fromEntries(conditions.map(({ id }) => [id, pattern[id] ?? null])),
      episodes: episodes.filter(({ channel }) => channel === verdict),
    })),
    between: episodes.filter(({ channel }) => channel === null),
  }
}
