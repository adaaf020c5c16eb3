import { boundsOf, shiftDay } from '../../model/date.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import {
  channelsAreWhole,
  channelsLieIn,
  datesLieIn,
  itemsAt,
  nameIsId,
  TOLERANCE_DAYS,
  timelineIsInOrder,
} from './parts.ts'
import { sourcesComeAfter, sourcesMatch } from './sources.ts'

interface NamedCase {
  /** The file's base name, without the extension. */
  readonly name: string
  readonly value: WrittenCase
}

type Rule = (file: NamedCase) => readonly Problem[]
type Episode = WrittenCase['episodes'][number]

/** Rules for one case file that no schema can express, under any framework. */
export const caseRules: readonly Rule[] = [
  ({ name, value }) => nameIsId(name, value.id),
  periodsAreDays,
  episodesAreDistinct,
  episodesAreInOrder,
  episodesLieInTerm,
  principalExists,
  partsAreWhole,
]

function periodsAreDays({ value }: NamedCase): readonly Problem[] {
  const periods = [
    { period: value.term, path: ['term'] },
    ...value.episodes.map((episode, index) => ({ period: episode, path: ['episodes', index] })),
  ]
  return periods.flatMap(({ period, path }): readonly Problem[] => {
    const impossible = (['from', 'until'] as const).filter((end) => boundsOf(period[end]) === null)
    if (impossible.length > 0) {
      return impossible.map(
        (end): Problem => ({
          code: 'impossible-date',
          message: `${period[end]} is not a valid date`,
          path: [...path, end],
        }),
      )
    }
    return period.from <= period.until
      ? []
      : [{ code: 'reversed-period', message: `It ends before it begins (${period.from})`, path: [...path, 'until'] }]
  })
}

function episodesAreDistinct({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap(({ id }, index) =>
    value.episodes.findIndex((other) => other.id === id) < index
      ? [{ code: 'duplicate-id', message: `Another episode has the id "${id}"`, path: ['episodes', index, 'id'] }]
      : [],
  )
}

function episodesAreInOrder({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap((episode, index) => {
    const before = value.episodes[index - 1]
    if (before === undefined) return []
    const comparable = boundsOf(episode.from) !== null && boundsOf(before.until) !== null
    return !comparable || episode.from > before.until
      ? []
      : [
          {
            code: 'out-of-order',
            message: `"${episode.id}" begins before "${before.id}" ends (${before.until})`,
            hint: 'Put episodes in chronological order, without overlap.',
            path: ['episodes', index, 'from'],
          },
        ]
  })
}

function episodesLieInTerm({ value }: NamedCase): readonly Problem[] {
  if (boundsOf(value.term.from) === null || boundsOf(value.term.until) === null) return []
  const first = shiftDay(value.term.from, -TOLERANCE_DAYS)
  const last = shiftDay(value.term.until, TOLERANCE_DAYS)
  return value.episodes.flatMap((episode, index) =>
    (['from', 'until'] as const)
      .filter((end) => episode[end] < first || episode[end] > last)
      .map(
        (end): Problem => ({
          code: 'outside-term',
          message: `${episode[end]} is outside the term (${value.term.from} to ${value.term.until})`,
          hint: `An episode can extend at most ${TOLERANCE_DAYS} days beyond the term.`,
          path: ['episodes', index, end],
        }),
      ),
  )
}

function principalExists({ value }: NamedCase): readonly Problem[] {
  const ids = value.episodes.map(({ id }) => id)
  if (value.principal === null) {
    return ids.length === 1
      ? []
      : [
          {
            code: 'missing-key',
            message: 'A case with several episodes needs the key "principal"',
            hint: `Add principal: with one of ${ids.join(', ')}. It is used when only the case is named.`,
            path: ['episodes'],
            atKey: true,
          },
        ]
  }
  return ids.includes(value.principal)
    ? []
    : [
        {
          code: 'unknown-episode',
          message: `"${value.principal}" is not an episode of this case`,
          hint: `Episodes: ${ids.join(', ')}.`,
          path: ['principal'],
        },
      ]
}

/** Everything dated in an episode, with its path. */
function datedItems(episode: Episode, path: Path) {
  return [
    ...codes(episode, path).flatMap(({ code, path: at }) => itemsAt(code.evidence, [...at, 'evidence'])),
    ...itemsAt(episode.timeline, [...path, 'timeline']),
  ]
}

/** Every code of an episode (of each condition, and of the outcome), with its path. */
export function codes(episode: Episode, path: Path) {
  return Object.entries(episode.codings).flatMap(([coding, { conditions, outcome }]) => [
    ...Object.entries(conditions).map(([condition, code]) => ({
      code,
      path: [...path, 'codings', coding, 'conditions', condition],
    })),
    { code: outcome, path: [...path, 'codings', coding, 'outcome'] },
  ])
}

/** The rules for the parts, applied to each episode. Sources belong to the whole file. */
function partsAreWhole({ value }: NamedCase): readonly Problem[] {
  const episodes = itemsAt(value.episodes, ['episodes'])
  return [
    ...episodes.flatMap(({ item: episode, path }) => [
      ...datesLieIn(episode, datedItems(episode, path)),
      ...channelsAreWhole(episode.channels, [...path, 'channels']),
      ...channelsLieIn(episode, episode.channels, [...path, 'channels']),
      ...timelineIsInOrder(episode.timeline, [...path, 'timeline']),
      ...sourcesComeAfter(value.sources, datedItems(episode, path)),
    ]),
    ...sourcesMatch(
      value.sources,
      episodes.flatMap(({ item: episode, path }) => [
        ...datedItems(episode, path),
        ...itemsAt(episode.channels, [...path, 'channels']),
        ...codes(episode, path).flatMap(({ code, path: at }) =>
          code.dispute === null ? [] : [{ item: code.dispute, path: [...at, 'dispute'] }],
        ),
      ]),
    ),
  ]
}
