import { boundsOf } from '../../model/date.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { type At, impossibleDate, itemsAt } from './parts.ts'

type Sources = WrittenCase['sources']
type Citing = readonly At<{ readonly sources: readonly string[] }>[]

/** Every cited source must be listed. Every listed source must be cited, complete, and have a valid date. */
export function sourcesMatch(sources: Sources, citing: Citing): readonly Problem[] {
  const citations = citing.flatMap(({ item, path }) => itemsAt(item.sources, [...path, 'sources']))
  const cited = new Set(citations.map(({ item }) => item))
  return [
    ...Object.entries(sources).flatMap(([id, source]) => sourceProblems(id, source)),
    ...citations
      .filter(({ item }) => !Object.hasOwn(sources, item))
      .map(
        ({ item, path }): Problem => ({
          code: 'unknown-source',
          message: `"${item}" is not listed under sources`,
          hint: 'Add it under sources, or correct the id.',
          path,
        }),
      ),
    ...Object.keys(sources)
      .filter((id) => !cited.has(id))
      .map(
        (id): Problem => ({
          code: 'uncited-source',
          message: `The source "${id}" is never cited`,
          hint: 'Cite it, or remove it.',
          path: ['sources', id],
          atKey: true,
        }),
      ),
  ]
}

function sourceProblems(id: string, { container, publisher, date }: Sources[string]): readonly Problem[] {
  const path = ['sources', id]
  return [
    ...(container === null && publisher === null
      ? [
          {
            code: 'missing-key',
            message: `The source "${id}" needs the key "container" or "publisher"`,
            hint: 'Add the journal, newspaper or book it is in, or the publisher or archive.',
            path,
            atKey: true,
          } as const,
        ]
      : []),
    ...(date === null || boundsOf(date) !== null ? [] : [impossibleDate(date, [...path, 'date'])]),
  ]
}

/**
 * A source can only report what has already happened, so one of an item's sources must be at least as late as its date.
 */
export function sourcesComeAfter(
  sources: Sources,
  dated: readonly At<{ readonly date: string; readonly sources: readonly string[] }>[],
): readonly Problem[] {
  return dated.flatMap(({ item, path }): readonly Problem[] => {
    const event = boundsOf(item.date)
    const ends = item.sources.flatMap((id) => {
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined
      return source === undefined ? [] : [boundsOf(source.date ?? String(source.year))?.last ?? '9999']
    })
    if (event === null || ends.length === 0 || ends.some((last) => last >= event.first)) return []
    return [
      {
        code: 'source-before-event',
        message: `It happened on ${item.date}, but every source is older`,
        hint: 'Correct the date, or cite a source that could report it.',
        path: [...path, 'sources'],
        atKey: true,
      },
    ]
  })
}
