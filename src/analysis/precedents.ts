import type { Precedent, Weights } from '../assessment/assessment.ts'
import { outcomeOf, rankPrecedents } from '../assessment/precedents.ts'
import type { Requirement } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../model/library.ts'
import type { Agreement, Retrieval, RetrievedCase } from './results.ts'

/** How many of the nearest precedents vote. Odd, so that there is always a majority. */
const NEIGHBORS = [1, 3, 5] as const
const MOST = Math.max(...NEIGHBORS)

interface Known {
  readonly episode: CodedEpisode
  readonly state: Requirement
}

/** What was left out of a retrieval, besides what came of it. */
export interface Retrieved {
  readonly retrieval: Retrieval
  /** Episodes of the coding without a decided outcome, by their full ids. */
  readonly undecided: readonly string[]
}

/**
 * Leaves out each episode in turn and asks its nearest precedents, ranked as in an assessment, how it ended. Episodes
 * whose outcome is undecided or unknown are neither asked about nor asked.
 */
export function retrievalOf({ framework, episodes }: Catalog, coding: string, weights: Weights | null): Retrieved {
  const covered = episodes.flatMap((episode) => {
    const codes = codesOf(episode, coding)
    return codes === null ? [] : [{ episode, codes, state: outcomeOf(framework, codes).state }]
  })
  const known = covered.filter((each): each is typeof each & Known => each.state === 'met' || each.state === 'not-met')
  const pool = known.map(({ episode }) => episode)
  const cases = known.map(({ episode, codes, state }) => {
    const others = pool.filter((each) => each !== episode)
    return retrieved(episode, state, rankPrecedents(framework, others, coding, codes.answers, weights))
  })
  const met = known.filter(({ state }) => state === 'met').length
  const mostlyYes = met * 2 > known.length
  return {
    retrieval: {
      weights,
      nearest: NEIGHBORS.map((neighbors) => ({
        neighbors,
        ...agreement(
          cases.filter((each) => each.nearest.length >= neighbors),
          ({ right }) => right.includes(neighbors),
        ),
      })),
      constant: {
        says: mostlyYes ? 'yes' : 'no',
        ...agreement(cases, ({ outcome }) => (outcome === 'met') === mostlyYes),
      },
      sameConfiguration: agreement(cases.filter(isSame), isShared),
      otherConfiguration: agreement(
        cases.filter((each) => each.nearest.length > 0 && !isSame(each)),
        isShared,
      ),
      cases,
    },
    undecided: covered
      .filter(({ state }) => state !== 'met' && state !== 'not-met')
      .map(({ episode }) => episodeId(episode)),
  }
}

function retrieved(episode: CodedEpisode, outcome: Requirement, precedents: readonly Precedent[]): RetrievedCase {
  const [first] = precedents
  const nearest = precedents.slice(0, MOST).map((each) => ({
    case: episodeId(each),
    similarity: each.similarity,
    sameConfiguration: each.sameConfiguration,
    outcome: each.outcome.state === 'met' ? ('met' as const) : ('not-met' as const),
  }))
  return {
    case: episodeId(episode),
    outcome,
    nearest,
    right: NEIGHBORS.filter((count) => {
      const sharing = nearest.slice(0, count).filter((each) => each.outcome === outcome).length
      return nearest.length >= count && sharing * 2 > count
    }),
    tied:
      first !== undefined &&
      precedents.some(
        (each) =>
          each.similarity === first.similarity &&
          each.sameConfiguration === first.sameConfiguration &&
          each.outcome.state !== first.outcome.state,
      ),
  }
}

function isSame({ nearest: [first] }: RetrievedCase): boolean {
  return first?.sameConfiguration === true
}

function isShared({ right }: RetrievedCase): boolean {
  return right.includes(1)
}

function agreement(cases: readonly RetrievedCase[], isRight: (each: RetrievedCase) => boolean): Agreement {
  const agreeing = cases.filter(isRight).length
  return { agreeing, decided: cases.length, rate: cases.length === 0 ? null : agreeing / cases.length }
}
