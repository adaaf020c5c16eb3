import { initiatorsOf, SECRET_KINDS } from '../../model/case.ts'
import { clipped } from '../../model/clipped.ts'
import { boundsOf, shiftDay } from '../../model/date.ts'
import type { Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'

/** Rules for parts that both case files and exercises have. Each is about one part at its path. */

type Episode = WrittenCase['episodes'][number]
type Channels = Episode['channels']
type Timeline = Episode['timeline']
type DatedItem = Timeline[number]

/**
 * How many days an episode can extend beyond the term, and evidence beyond its episode. A transition between presidents
 * lasts about 80 days. An item further away needs a reason in `outside`.
 */
export const TOLERANCE_DAYS = 90

/** Something with its path in a file. */
export interface At<T> {
  readonly item: T
  readonly path: Path
}

/** A list's items with their paths. */
export function itemsAt<T>(items: readonly T[], path: Path): readonly At<T>[] {
  return items.map((item, index) => ({ item, path: [...path, index] }))
}

/** A file's name must be its id. `name` is the base name without the extension. */
export function nameIsId(name: string, id: string): readonly Problem[] {
  return name === id
    ? []
    : [
        {
          code: 'name-not-id',
          message: `The file is named "${name}" but its id is "${id}"`,
          hint: `Rename the file to ${id}.yaml, or correct the id.`,
          path: ['id'],
        },
      ]
}

/** A channel must have been open in the period, with the tolerance. */
export function channelsLieIn(
  { from, until }: { readonly from: string; readonly until: string },
  channels: Channels,
  path: Path,
): readonly Problem[] {
  if (boundsOf(from) === null || boundsOf(until) === null) return []
  const [first, last] = [shiftDay(from, -TOLERANCE_DAYS), shiftDay(until, TOLERANCE_DAYS)]
  return itemsAt(channels, path).flatMap(({ item: { dates }, path: at }): readonly Problem[] => {
    const bounds = boundsOf(dates)
    if (bounds === null || (bounds.last >= first && bounds.first <= last)) return []
    const message = `The channel (${dates}) is outside the episode (${from} to ${until})`
    return [{ code: 'outside-episode', message, hint: 'Correct the dates, or move it.', path: [...at, 'dates'] }]
  })
}

/** Every date must be valid and in the period, with the tolerance, or give a reason. */
export function datesLieIn(
  period: { readonly from: string; readonly until: string },
  items: readonly At<DatedItem>[],
): readonly Problem[] {
  const bounded = boundsOf(period.from) !== null && boundsOf(period.until) !== null
  const first = bounded ? shiftDay(period.from, -TOLERANCE_DAYS) : ''
  const last = bounded ? shiftDay(period.until, TOLERANCE_DAYS) : '9999'
  return items.flatMap(({ item, path }): readonly Problem[] => {
    const bounds = boundsOf(item.date)
    if (bounds === null) return [impossibleDate(item.date, [...path, 'date'])]
    const within = bounds.last >= first && bounds.first <= last
    if (item.outside !== null && bounded && bounds.last >= period.from && bounds.first <= period.until) {
      return [
        {
          code: 'needless-outside',
          message: `${item.date} is inside the episode, so "outside" is not needed`,
          path: [...path, 'outside'],
          atKey: true,
        },
      ]
    }
    return within || item.outside !== null
      ? []
      : [
          {
            code: 'outside-episode',
            message: `${item.date} is outside the episode (${period.from} to ${period.until})`,
            hint: `Correct the date. If an item more than ${TOLERANCE_DAYS} days away is relevant, say why in "outside".`,
            path: [...path, 'date'],
          },
        ]
  })
}

export function impossibleDate(date: string, path: Path): Problem {
  return { code: 'impossible-date', message: `${date} is not a valid date`, path }
}

export function timelineIsInOrder(timeline: Timeline, path: Path): readonly Problem[] {
  return timeline.flatMap((item, index) => {
    const above = timeline[index - 1]
    if (above === undefined) return []
    const before = boundsOf(above.date)
    const here = boundsOf(item.date)
    return before === null || here === null || here.first >= before.first
      ? []
      : [
          {
            code: 'out-of-order',
            message: `${item.date} comes before the item above it`,
            hint: 'Put the timeline in chronological order.',
            path: [...path, index, 'date'],
          },
        ]
  })
}

/** Channels must have valid dates, and secret ones must say whom they were hidden from. */
export function channelsAreWhole(channels: Channels, path: Path): readonly Problem[] {
  return itemsAt(channels, path).flatMap(({ item: { kind, dates, secrecy }, path: at }) => {
    const problems = boundsOf(dates) === null ? [impossibleDate(dates, [...at, 'dates'])] : []
    if (!SECRET_KINDS.includes(kind) || secrecy !== null) return problems
    const message = `A channel of kind "${kind}" must say whom it was hidden from`
    const hint = 'Add secrecy: { from: …, until: … }.'
    return [...problems, { code: 'missing-key', message, hint, path: [...at, 'kind'] }]
  })
}

/** Each channel's initiator must be a side that the framework names. */
export function initiatorsAreKnown(channels: Channels, path: Path, framework: Framework): readonly Problem[] {
  const allowed = initiatorsOf(framework)
  if (allowed === null) return []
  return itemsAt(channels, path)
    .filter(({ item: { initiator } }) => !allowed.includes(initiator))
    .map(
      ({ item: { initiator }, path: at }): Problem => ({
        code: 'wrong-value',
        message: `"${clipped(initiator)}" is not allowed for "initiator"`,
        hint: `Allowed: ${allowed.join(', ')}.`,
        path: [...at, 'initiator'],
      }),
    )
}

/** The keys of a mapping by condition are conditions of the framework. `path` leads to the mapping. */
export function conditionsAreKnown(
  byCondition: Readonly<Record<string, unknown>>,
  path: Path,
  { conditions }: Framework,
): readonly Problem[] {
  const ids = conditions.map(({ id }) => id)
  return Object.keys(byCondition)
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      code: 'unknown-condition',
      message: `"${id}" is not a condition of the framework`,
      hint: suggestion(id, ids),
      path: [...path, id],
      atKey: true,
    }))
}
