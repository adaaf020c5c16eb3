import { type Choice, choiceOf, type PacketPlan } from '../../../../classroom/answer-key.ts'
import { wordsIn } from '../../../../classroom/reading-time.ts'
import { isGuessable, normalSeed, SEED_LETTERS, SEED_WORDS } from '../../../../classroom/seed.ts'
import { completeShares, type Shares } from '../../../../classroom/shares.ts'
import { whyImpossible } from '../../../../desk/plan-words.ts'
import { episodeId } from '../../../../model/library.ts'
import { UsageError } from '../../../errors.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import { findEpisodes } from '../../../library/selection.ts'
import { blindUnitOf, recognizableIn } from '../blind-units.ts'
import { AS_OPTIONS } from './told.ts'

/** What the command line says about the packets. */
export interface PlanOptions {
  /** The episodes to use. None: the seed chooses. */
  readonly names: readonly string[]
  readonly seed?: string
  readonly coders?: number
  readonly perCoder?: number
  readonly overlap?: number
  /** How many episodes. */
  readonly units?: number
  /** How many packets for latecomers are written. */
  readonly spare?: number
}

/** A plan that works, with this seed. Otherwise throws a UsageError with numbers that would work. */
export function planPackets(
  { names, coders, spare = 0, ...given }: PlanOptions,
  seed: string,
  library: OpenLibrary,
  coding: string,
): PacketPlan {
  if (coders === undefined) throw new UsageError('--coders is missing. Add the number of people who code.')
  const choice = choose(names, given.units, library, coding)
  const available = choice.blind.length + choice.recognizable.length
  if (given.units !== undefined && given.units > available) {
    throw new UsageError(`--units can be at most ${available}, the number of episodes with the coding "${coding}".`)
  }
  const named = names.length === 0 ? {} : { units: names.length }
  const shares = completeShares({ ...given, ...named, coders }, { available, preferred: choice.blind.length })
  refuseImpossible(shares, names.length > 0)
  const wordsOf = (episode: string): number => wordsIn(blindUnitOf(library, coding, '', episode))
  return { ...shares, seed, coding, choice, wordsOf }
}

/** The seed in its standard form, or undefined if none is given. Throws a UsageError if students could guess it. */
export function seedFrom(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const seed = normalSeed(given)
  if (!isGuessable(seed)) return seed
  throw new UsageError(
    `--seed: these words are too easy to guess, and whoever guesses them has the answer key.\nUse at least ${SEED_WORDS} different words with ${SEED_LETTERS} letters in all, or leave --seed out for a random one.`,
  )
}

/** The named episodes, or all that the coding covers. */
function choose(names: readonly string[], units: number | undefined, library: OpenLibrary, coding: string): Choice {
  const choice = choiceOf(library.catalog, coding, recognizableIn(library))
  if (names.length === 0) return choice
  if (units !== undefined) throw new UsageError("--units can't be combined with names of episodes.")
  const named = findEpisodes(library.catalog, names, coding).map(episodeId)
  return {
    blind: choice.blind.filter((episode) => named.includes(episodeId(episode))),
    recognizable: choice.recognizable.filter((episode) => named.includes(episodeId(episode))),
  }
}

function refuseImpossible(shares: Shares, named: boolean): void {
  const asking = named ? { ...AS_OPTIONS, units: (number: number) => `${number} episodes` } : AS_OPTIONS
  const reason = whyImpossible(shares, asking)
  if (reason !== null) throw new UsageError(reason)
}
