import type { AnswerKey, Assignment } from '../model/answer-key.ts'
import type { Case, Episode, Evidence } from '../model/case.ts'
import { unitName } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { composed } from '../model/composed.ts'
import { boundsOf } from '../model/date.ts'
import type { Framework, Scale } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../model/library.ts'
import type { Mask } from '../model/mask.ts'
import { dealCodes, dealUnits, type Shares } from './assignment.ts'
import { type Masking, maskText } from './masking.ts'
import { createRandom } from './random.ts'
import type { BlindItem, BlindUnit } from './results.ts'

/** Who codes what: the seed chooses `units` of the episodes that the coding covers. */
export interface PacketPlan extends Shares {
  readonly seed: string
  /** The coding whose evidence is shown. */
  readonly coding: string
}

/** The episodes that packets can be made of. */
export function codableEpisodes({ episodes }: Catalog, coding: string): readonly CodedEpisode[] {
  return episodes.filter((episode) => codesOf(episode, coding) !== null)
}

/** Assigns letters to episodes, and units to coders. The caller must check that the shares can be dealt. */
export function createKey(catalog: Catalog, plan: PacketPlan): AnswerKey {
  const seed = composed(plan.seed)
  const random = createRandom(seed)
  const chosen = random.shuffled(codableEpisodes(catalog, plan.coding)).slice(0, plan.units)
  const units = chosen.map((episode, index) => ({
    unit: unitName(index),
    episode: episodeId(episode),
    codings: episode.codings,
  }))
  const codes = dealCodes(plan.coders, random)
  const dealt = dealUnits(plan, random)
  return {
    schemaVersion: 1,
    framework: { id: catalog.framework.id, digest: catalog.digest },
    seed,
    overlap: plan.overlap,
    units,
    assignments: codes.map(
      (coder, index): Assignment => ({ coder, units: (dealt[index] ?? []).map((unit) => unitName(unit)) }),
    ),
  }
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
  return Math.max(0, years) + 1
}
