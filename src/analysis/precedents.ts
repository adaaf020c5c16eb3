import type { Precedent, Weights } from '../assessment/assessment.ts'
import { outcomeOf, rankPrecedents } from '../assessment/precedents.ts'
import type { Requirement } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../model/library.ts'
import type { Agreement } from './congruence-results.ts'
import type { Neighbor, Retrieval, RetrievedCase } from './retrieval-results.ts'

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
  // Episodes with the same answers rank the others in the same way.
  const rankings = new Map<string, readonly Neighbor[]>()
  const cases = known.map(({ episode, codes, state }) => {
    const key = JSON.stringify(framework.conditions.map(({ id }) => codes.answers[id]))
    const ranking = rankings.get(key) ?? rankPrecedents(framework, pool, coding, codes.answers, weights).map(neighborOf)
    rankings.set(key, ranking)
    const own = episodeId(episode)
    return retrieved(
      own,
      state,
      ranking.filter((each) => each.case !== own),
    )
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

function neighborOf(precedent: Precedent): Neighbor {
  const { similarity, compared, sameConfiguration, outcome } = precedent
  return {
    case: episodeId(precedent),
    similarity,
    compared,
    sameConfiguration,
    outcome: outcome.state === 'met' ? 'met' : 'not-met',
  }
}

function retrieved(id: string, outcome: Requirement, others: readonly Neighbor[]): RetrievedCase {
  const [first] = others
  const nearest = others.slice(0, MOST)
  const sharing = (count: number): number => nearest.slice(0, count).filter((each) => each.outcome === outcome).length
  return {
    case: id,
    outcome,
    nearest,
    right: NEIGHBORS.filter((count) => nearest.length >= count && sharing(count) * 2 > count),
    tied: others.some(
      (each) =>
        each.similarity === first?.similarity &&
        each.sameConfiguration === first?.sameConfiguration &&
        each.outcome !== first?.outcome,
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
