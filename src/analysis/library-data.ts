import { type Dataset, negationOf } from '../model/dataset.ts'
import { type Framework, membershipOf, roleFacts } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../model/library.ts'
import { bitOf, type Term } from './term.ts'

export const OUTCOME_SET = 'OUTCOME'

/** The episodes under one coding as a dataset, and the framework's claims about its sets. */
export interface LibraryData {
  readonly dataset: Dataset
  readonly outcome: string
  readonly conditions: readonly string[]
  /** Episodes of the coding with an unknown answer. */
  readonly leftOut: readonly string[]
  /** The configurations for which the framework indicates the outcome, or its negation. */
  readonly rule: readonly Term[]
  /** Each condition that the framework calls necessary, then all of them together. */
  readonly claims: readonly Term[]
  /** What cases can be grouped by, and the group of each case, in the order of the dataset. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** The state in which each condition is expected to contribute: `A` when it is met, `~B` when it is not. */
  readonly expectations: readonly string[]
}

/** The name of a condition's set, such as `RECEPTIVITY`. Exports for other programs use the same name. */
export function setName(id: string): string {
  return id.toUpperCase().replaceAll('-', '_')
}

/** The framework claims no condition as necessary for the negated outcome. */
export function libraryData({ framework, episodes }: Catalog, coding: string, negated: boolean): LibraryData {
  const scales = [...framework.conditions, { ...framework.outcome, id: OUTCOME_SET }]
  const rows = episodes.flatMap((episode) => {
    const codes = codesOf(episode, coding)
    if (codes === null) return []
    const answers: Readonly<Record<string, string>> = { ...codes.answers, [OUTCOME_SET]: codes.outcome }
    const memberships = scales.map((scale) => membershipOf(scale, answers[scale.id]))
    return [{ name: episodeId(episode), episode, memberships }]
  })
  const known = rows.flatMap(({ name, episode, memberships }) => {
    const all = memberships.filter((membership) => membership !== null)
    return all.length === scales.length ? [{ name, episode, memberships: all }] : []
  })
  const conditions = framework.conditions.map(({ id }) => setName(id))
  const sets = [...conditions, OUTCOME_SET].map((name, index) => {
    return [name, known.map(({ memberships }) => memberships[index]!)] as const
  })
  return {
    dataset: { cases: known.map(({ name }) => name), sets: new Map(sets) },
    outcome: negated ? negationOf(OUTCOME_SET) : OUTCOME_SET,
    conditions,
    leftOut: rows.map(({ name }) => name).filter((name) => !known.some((each) => each.name === name)),
    groups: groupsOf(known.map(({ episode }) => episode)),
    rule: ruleOf(framework, negated),
    claims: negated ? [] : claimsOf(framework),
    expectations: expectationsOf(framework, negated),
  }
}

function groupsOf(episodes: readonly CodedEpisode[]): LibraryData['groups'] {
  return new Map([
    ['president', episodes.map(({ president }) => president)],
    ['party', episodes.map(({ party }) => party)],
    ['decade', episodes.map(({ from }) => `${from.slice(0, 3)}0s`)],
  ])
}

function ruleOf({ conditions, verdicts }: Framework, negated: boolean): readonly Term[] {
  return verdicts
    .filter(({ initiate }) => (initiate === 'yes') !== negated)
    .map(({ pattern }) => {
      let [mask, value] = [0, 0]
      for (const [index, { id }] of conditions.entries()) {
        const bit = bitOf(index, conditions.length)
        if (pattern[id] !== undefined) mask |= bit
        if (pattern[id] === 'met') value |= bit
      }
      return { mask, value }
    })
}

/** The state that a condition's role expects; for the negated outcome, the opposite. */
function expectationsOf({ conditions }: Framework, negated: boolean): readonly string[] {
  return conditions.map(({ id, role }) => {
    const whenMet = (roleFacts(role).contributes === 'met') !== negated
    return whenMet ? setName(id) : negationOf(setName(id))
  })
}

function claimsOf({ conditions }: Framework): readonly Term[] {
  const each = conditions.flatMap(({ role }, index): readonly Term[] => {
    const { isNecessary, contributes } = roleFacts(role)
    const mask = bitOf(index, conditions.length)
    return isNecessary ? [{ mask, value: contributes === 'met' ? mask : 0 }] : []
  })
  const together = each.reduce((all, { mask, value }) => ({ mask: all.mask | mask, value: all.value | value }), {
    mask: 0,
    value: 0,
  })
  return each.length > 1 ? [...each, together] : each
}
