import type { EpisodeFilter } from '../../assessment/episodes.ts'
import { vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import { caseless } from '../../model/composed.ts'
import { type Answer, CONDITION_STATES, type ConditionState, type Framework, UNKNOWN } from '../../model/framework.ts'
import type { Catalog } from '../../model/library.ts'
import { nearest, suggestion } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import type { FilterOptions } from '../program/filters.ts'

/** What the filters want, in the words of the library. A UsageError begins with `door`: where the filters stand. */
export function filterFrom(options: FilterOptions, catalog: Catalog, door: string | null = null): EpisodeFilter {
  const { framework } = catalog
  const verdicts = [...Object.keys(framework.headlines), ...framework.verdicts.map(({ id }) => id)]
  return {
    party: knownParty(options.party, catalog, door),
    years: options.years ?? null,
    verdict: knownWord('verdict', options.verdict, verdicts, door),
    outcome: options.outcome === undefined ? null : knownOutcome(options.outcome, framework, door ?? '--outcome: '),
  }
}

/** A party of the library, however it is capitalized. */
function knownParty(wish: string | undefined, { episodes }: Catalog, door: string | null): string | null {
  const parties = [...new Set(episodes.map(({ party }) => party))]
  return parties.find((party) => caseless(party) === caseless(wish ?? '')) ?? knownWord('party', wish, parties, door)
}

/** An answer in any spelling, or the state that answers stand for. */
function knownOutcome(wish: string, framework: Framework, door: string): Answer | ConditionState {
  const state = CONDITION_STATES.find((each) => each === wish)
  if (state !== undefined) return state
  const { read, suggest } = vocabularyOf(framework)
  const reading = read(wish)
  if (reading.kind === 'answer') return reading.answer
  const states = CONDITION_STATES.filter((each) => each !== UNKNOWN)
  const near = nearest(wish, states)
  const hint = near === null ? suggest(wish) : `Did you mean "${near}"? ${suggest('')}`
  throw new UsageError(`${door}"${clipped(wish)}" is not an outcome. ${hint} Also: ${states.join(', ')}.`)
}

/** A word that is allowed, if one is wished for. Otherwise a UsageError begins with `door`. */
export function knownWord(
  kind: string,
  wish: string | undefined,
  allowed: readonly string[],
  door: string | null,
): string | null {
  if (wish === undefined || allowed.includes(wish)) return wish ?? null
  throw new UsageError(`${door ?? ''}There is no ${kind} "${clipped(wish)}". ${suggestion(wish, allowed)}`)
}
