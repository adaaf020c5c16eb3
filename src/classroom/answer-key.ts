import type { AnswerKey, Assignment, KeyUnit } from '../model/answer-key.ts'
import { unitName } from '../model/coding-row.ts'
import { type ConditionState, type Framework, membershipOf, stateOf } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../model/library.ts'
import { MAX_SPARE } from '../model/packet-limits.ts'
import { dealCodes, dealUnits } from './assignment.ts'
import { createRandom, type Random } from './random.ts'
import type { Seal } from './seal.ts'
import type { Shares } from './shares.ts'

/** The share of units that have the outcome, and of those that have not, at the least. */
const VARIED_SHARE = 0.25

/** The episodes that packets can be made of. Those that readers would recognize are used only if the others run out. */
export interface Choice {
  readonly blind: readonly CodedEpisode[]
  readonly recognizable: readonly CodedEpisode[]
}

/** A packet that was dealt with its check. */
export interface DealtPacket extends Assignment {
  readonly check: string
}

/** An answer key that was just made. */
export interface DealtKey extends AnswerKey {
  readonly nonce: string
  readonly assignments: readonly DealtPacket[]
  readonly spares: readonly DealtPacket[]
}

/** Who codes what. */
export interface PacketPlan extends Shares {
  readonly seed: string
  /** The coding whose evidence is shown. */
  readonly coding: string
  readonly choice: Choice
  /** The words to read of an episode, by its full id. */
  wordsOf(episode: string): number
}

/** The episodes that a coding covers. `recognizable` holds full ids. */
export function choiceOf({ episodes }: Catalog, coding: string, recognizable: ReadonlySet<string>): Choice {
  const coded = episodes.filter((episode) => codesOf(episode, coding) !== null)
  return {
    blind: coded.filter((episode) => !recognizable.has(episodeId(episode))),
    recognizable: coded.filter((episode) => recognizable.has(episodeId(episode))),
  }
}

/** Gives letters to episodes in random order, first to those that readers would not recognize. */
export function letterUnits(choice: Choice, random: Random): readonly KeyUnit[] {
  return lettered(inOrder(choice, random))
}

/** Assigns letters to episodes, and units to coders. The caller must check that the shares can be dealt. */
export function createKey(catalog: Catalog, plan: PacketPlan, seal: Seal): DealtKey {
  const { choice, coders } = plan
  const random = createRandom(seal.dealing)
  const ordered = inOrder(choice, random)
  const units = lettered(random.shuffled(variedFirst(ordered, plan, catalog.framework).slice(0, plan.units)))
  const words = units.map(({ episode }) => plan.wordsOf(episode))
  const codes = dealCodes(coders + MAX_SPARE, createRandom(seal.codes))
  const dealt = [...dealUnits(plan, words, random), ...dealUnits({ ...plan, coders: MAX_SPARE }, words, random)]
  const assignments = codes.map(
    (coder, index): DealtPacket => ({
      coder,
      check: seal.checkOf(coder),
      units: (dealt[index] ?? []).map((unit) => unitName(unit)),
    }),
  )
  return {
    schemaVersion: 1,
    framework: { id: catalog.framework.id, digest: catalog.digest },
    seed: plan.seed,
    nonce: seal.nonce,
    overlap: plan.overlap,
    units,
    assignments: assignments.slice(0, coders),
    spares: assignments.slice(coders),
  }
}

function inOrder({ blind, recognizable }: Choice, random: Random): readonly CodedEpisode[] {
  return [...random.shuffled(blind), ...random.shuffled(recognizable)]
}

/**
 * A class that finds no case with the outcome, or none without it, has nothing to compare. So a quarter of the units
 * has it and a quarter has not, if there are so many. The order says which of them come first.
 */
function variedFirst(
  episodes: readonly CodedEpisode[],
  { choice, units, coding }: PacketPlan,
  { outcome }: Framework,
): readonly CodedEpisode[] {
  const known = new Set(choice.blind)
  const first = (state: ConditionState): readonly CodedEpisode[] =>
    episodes
      .filter((episode) => known.has(episode))
      .filter((episode) => stateOf(membershipOf(outcome, codesOf(episode, coding)?.outcome)) === state)
      .slice(0, Math.floor(units * VARIED_SHARE))
  return [...new Set([...first('met'), ...first('not-met'), ...episodes])]
}

function lettered(episodes: readonly CodedEpisode[]): readonly KeyUnit[] {
  return episodes.map((episode, index) => ({
    unit: unitName(index),
    episode: episodeId(episode),
    codings: episode.codings,
  }))
}
