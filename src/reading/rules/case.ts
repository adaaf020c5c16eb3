import { SECRET_KINDS } from '../../model/case.ts'
import { boundsOf, shiftDay } from '../../model/date.ts'
import type { Path, Problem } from '../problem.ts'
import type { WrittenCase } from '../schema/case.ts'

/**
 * Days by which an episode may reach beyond the term, and evidence beyond its episode: a transition
 * between presidents lasts about 80. What lies further off needs a reason in the item's `outside`.
 */
export const TOLERANCE_DAYS = 90

export interface NamedCase {
  /** The file's base name, without its ending. */
  readonly name: string
  readonly value: WrittenCase
}

type Rule = (file: NamedCase) => readonly Problem[]
type Episode = WrittenCase['episodes'][number]

/** What no schema can see in one case file, whatever the framework. */
export const caseRules: readonly Rule[] = [
  nameIsId,
  periodsAreDays,
  episodesAreDistinct,
  episodesAreInOrder,
  episodesLieInTerm,
  principalExists,
  datesLieInEpisode,
  timelineIsInOrder,
  secretChannelsSayFromWhom,
  citedSourcesExist,
  sourcesAreCited,
]

function nameIsId({ name, value }: NamedCase): readonly Problem[] {
  return name === value.id
    ? []
    : [
        {
          code: 'name-not-id',
          message: `The file is called "${name}" but its id is "${value.id}"`,
          hint: `Rename the file to ${value.id}.yaml, or correct the id.`,
          path: ['id'],
        },
      ]
}

function periodsAreDays({ value }: NamedCase): readonly Problem[] {
  const periods = [
    { period: value.term, path: ['term'] as Path },
    ...value.episodes.map((episode, index) => ({ period: episode, path: ['episodes', index] as Path })),
  ]
  return periods.flatMap(({ period, path }) => {
    const impossible = (['from', 'until'] as const).filter((end) => boundsOf(period[end]) === null)
    if (impossible.length > 0) {
      return impossible.map((end) => ({
        code: 'impossible-date',
        message: `There is no day ${period[end]}`,
        path: [...path, end],
      }))
    }
    return period.from <= period.until
      ? []
      : [{ code: 'reversed-period', message: `It ends before it begins (${period.from})`, path: [...path, 'until'] }]
  })
}

function episodesAreDistinct({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap(({ id }, index) =>
    value.episodes.findIndex((other) => other.id === id) < index
      ? [{ code: 'duplicate-id', message: `Another episode is called "${id}"`, path: ['episodes', index, 'id'] }]
      : [],
  )
}

function episodesAreInOrder({ value }: NamedCase): readonly Problem[] {
  return value.episodes.slice(1).flatMap((episode, index) => {
    const before = value.episodes[index] as Episode
    const comparable = boundsOf(episode.from) !== null && boundsOf(before.until) !== null
    return !comparable || episode.from > before.until
      ? []
      : [
          {
            code: 'out-of-order',
            message: `"${episode.id}" begins before "${before.id}" has ended (${before.until})`,
            hint: 'Episodes stand in order of time and do not overlap.',
            path: ['episodes', index + 1, 'from'],
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
      .map((end) => ({
        code: 'outside-term',
        message: `${episode[end]} lies outside the term (${value.term.from} to ${value.term.until})`,
        hint: `An episode may reach ${TOLERANCE_DAYS} days beyond the term, for transitions.`,
        path: ['episodes', index, end],
      })),
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
            message: 'A case with several episodes must name its "principal" one',
            hint: `Add principal: one of ${ids.join(', ')}. It is meant when only the case is named.`,
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
  const evidence = codes(episode, path).flatMap(({ code, path: at }) =>
    code.evidence.map((item, index) => ({ item, path: [...at, 'evidence', index] as Path })),
  )
  const timeline = episode.timeline.map((item, index) => ({ item, path: [...path, 'timeline', index] as Path }))
  return [...evidence, ...timeline]
}

/** Every code of an episode (of each condition, and of the outcome), with its path. */
export function codes(episode: Episode, path: Path) {
  return Object.entries(episode.codings).flatMap(([coding, { conditions, outcome }]) => [
    ...Object.entries(conditions).map(([condition, code]) => ({
      code,
      path: [...path, 'codings', coding, 'conditions', condition] as Path,
    })),
    { code: outcome, path: [...path, 'codings', coding, 'outcome'] as Path },
  ])
}

function datesLieInEpisode({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap((episode, index) => {
    const path: Path = ['episodes', index]
    const channels = episode.channels.flatMap(({ dates }, at) =>
      boundsOf(dates) === null ? [impossible(dates, [...path, 'channels', at, 'dates'])] : [],
    )
    if (boundsOf(episode.from) === null || boundsOf(episode.until) === null) return channels
    const first = shiftDay(episode.from, -TOLERANCE_DAYS)
    const last = shiftDay(episode.until, TOLERANCE_DAYS)
    const items = datedItems(episode, path).flatMap(({ item, path: at }): readonly Problem[] => {
      const bounds = boundsOf(item.date)
      if (bounds === null) return [impossible(item.date, [...at, 'date'])]
      const within = bounds.last >= first && bounds.first <= last
      if (within && item.outside !== null) {
        return [
          {
            severity: 'warning',
            code: 'needless-outside',
            message: `${item.date} lies inside the episode, so "outside" says nothing`,
            path: [...at, 'outside'],
            atKey: true,
          },
        ]
      }
      return within || item.outside !== null
        ? []
        : [
            {
              code: 'outside-episode',
              message: `${item.date} lies outside the episode (${episode.from} to ${episode.until})`,
              hint: `Correct the date; or, if an item more than ${TOLERANCE_DAYS} days off bears on it, say why in "outside".`,
              path: [...at, 'date'],
            },
          ]
    })
    return [...channels, ...items]
  })
}

function impossible(date: string, path: Path): Problem {
  return { code: 'impossible-date', message: `${date} is not a possible date`, path }
}

function timelineIsInOrder({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap(({ timeline }, episode) =>
    timeline.slice(1).flatMap((item, index) => {
      const before = boundsOf((timeline[index] as Episode['timeline'][number]).date)
      const here = boundsOf(item.date)
      return before === null || here === null || here.first >= before.first
        ? []
        : [
            {
              code: 'out-of-order',
              message: `${item.date} comes before the item above it`,
              hint: 'A timeline stands in order of time.',
              path: ['episodes', episode, 'timeline', index + 1, 'date'],
            },
          ]
    }),
  )
}

function secretChannelsSayFromWhom({ value }: NamedCase): readonly Problem[] {
  return value.episodes.flatMap(({ channels }, episode) =>
    channels.flatMap(({ kind, secrecy }, index) =>
      SECRET_KINDS.includes(kind) && secrecy === null
        ? [
            {
              code: 'missing-key',
              message: `A channel of the kind "${kind}" must say from whom it was kept, and until when`,
              hint: 'Add secrecy: { from: …, until: … }.',
              path: ['episodes', episode, 'channels', index, 'kind'],
            },
          ]
        : [],
    ),
  )
}

/** Every citation of a source, with its path. */
function citations({ episodes }: WrittenCase): readonly { readonly id: string; readonly path: Path }[] {
  return episodes.flatMap((episode, index) => {
    const path: Path = ['episodes', index]
    const owners = [
      ...datedItems(episode, path).map(({ item, path: at }) => ({ sources: item.sources, path: at })),
      ...codes(episode, path).flatMap(({ code, path: at }) =>
        code.dispute === null ? [] : [{ sources: code.dispute.sources, path: [...at, 'dispute'] as Path }],
      ),
      ...episode.channels.map((channel, at) => ({ sources: channel.sources, path: [...path, 'channels', at] as Path })),
    ]
    return owners.flatMap(({ sources, path: at }) =>
      sources.map((id, item) => ({ id, path: [...at, 'sources', item] })),
    )
  })
}

function citedSourcesExist({ value }: NamedCase): readonly Problem[] {
  return citations(value)
    .filter(({ id }) => !Object.hasOwn(value.sources, id))
    .map(({ id, path }) => ({
      code: 'unknown-source',
      message: `"${id}" is not among the file's sources`,
      hint: 'Add it under sources, or correct the id.',
      path,
    }))
}

function sourcesAreCited({ value }: NamedCase): readonly Problem[] {
  const cited = new Set(citations(value).map(({ id }) => id))
  return Object.keys(value.sources)
    .filter((id) => !cited.has(id))
    .map((id) => ({
      severity: 'warning',
      code: 'uncited-source',
      message: `The source "${id}" is cited nowhere`,
      hint: 'Cite it, or remove it.',
      path: ['sources', id],
      atKey: true,
    }))
}
