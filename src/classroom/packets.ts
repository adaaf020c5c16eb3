import { packetOf } from '../model/answer-key.ts'
import type { Case, Episode, Evidence } from '../model/case.ts'
import { compareText } from '../model/compare-text.ts'
import { boundsOf } from '../model/date.ts'
import type { Framework, Scale } from '../model/framework.ts'
import type { Mask } from '../model/mask.ts'
import type { DealtPacket } from './answer-key.ts'
import { type Masking, maskText } from './masking.ts'
import { type BlindItem, type BlindUnit, LAST_YEAR, type Packet } from './results.ts'

/** What a coder gets, out of the blind units of all. */
export function packetFor({ coder, check, units }: DealtPacket, all: readonly BlindUnit[], keyDigest: string): Packet {
  const own = all.filter(({ unit }) => units.includes(unit))
  return { schemaVersion: 1, packet: packetOf(keyDigest), coder, check, keyDigest, units: own }
}

/** The framework for coders, without the examples of its anchors, which name episodes and reveal their codes. */
export function blindFramework(framework: Framework): Framework {
  const conditions = framework.conditions.map((condition) => ({ ...condition, anchors: withoutExamples(condition) }))
  return { ...framework, conditions, outcome: { ...framework.outcome, anchors: withoutExamples(framework.outcome) } }
}

function withoutExamples({ anchors }: Scale): Scale['anchors'] {
  return Object.fromEntries(Object.entries(anchors).map(([answer, { text }]) => [answer, { text, example: null }]))
}

/**
 * What a coder sees of an episode: masked evidence on each condition, in chronological order, without "for" or
 * "against".
 */
export function blindUnit(
  unit: string,
  { file, episode, masks }: { readonly file: Case; readonly episode: Episode; readonly masks: readonly Mask[] },
  {
    framework,
    coding,
    presidents,
  }: { readonly framework: Framework; readonly coding: string; readonly presidents: readonly string[] },
): BlindUnit {
  const masking: Masking = {
    masks,
    leader: framework.words.leader,
    president: file.president,
    others: presidents.filter((president) => president !== file.president),
  }
  return {
    unit,
    evidence: Object.fromEntries(
      framework.conditions.map(({ id }) => {
        const items = episode.codings[coding]?.conditions[id]?.evidence ?? []
        const inOrder = items
          .map((item) => ({ ...item, when: timeOf(item, episode) }))
          .toSorted(
            (a, b) =>
              place(a.when) - place(b.when) || compareText(firstDay(a), firstDay(b)) || compareText(a.text, b.text),
          )
        return [id, inOrder.map(({ when, text }): BlindItem => ({ when, text: maskText(text, masking) }))]
      }),
    ),
  }
}

function firstDay({ date }: Evidence): string {
  return boundsOf(date)?.first ?? date
}

function place(when: BlindItem['when']): number {
  if (when === 'before') return 0
  return when === 'later' ? Number.MAX_SAFE_INTEGER : when
}

/** Years count from the episode's first day, because real years would reveal it. */
function timeOf({ date }: Evidence, { from, until }: Episode): BlindItem['when'] {
  const { first, last } = boundsOf(date) ?? { first: date, last: date }
  if (last < from) return 'before'
  if (first > until) return 'later'
  const years = Number(first.slice(0, 4)) - Number(from.slice(0, 4)) - (first.slice(5) < from.slice(5) ? 1 : 0)
  return Math.min(Math.max(0, years) + 1, LAST_YEAR)
}
