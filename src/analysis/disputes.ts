import type { Case, Code } from '../model/case.ts'
import { type Framework, membershipOf, type Scale } from '../model/framework.ts'
import { OUTCOME_SET, setName } from './library-data.ts'
import type { Dispute } from './variation.ts'

/** The answers that the disputes in the case files argue for, under a coding. */
export function disputesIn(
  { conditions, outcome }: Framework,
  cases: readonly Case[],
  coding: string,
): readonly Dispute[] {
  return cases.flatMap(({ id, episodes }) =>
    episodes.flatMap((episode) => {
      const codes = episode.codings[coding]
      const name = `${id}/${episode.id}`
      return [
        ...conditions.flatMap((scale) => disputeOf(name, setName(scale.id), scale, codes?.conditions[scale.id])),
        ...disputeOf(name, OUTCOME_SET, outcome, codes?.outcome),
      ]
    }),
  )
}

function disputeOf(name: string, set: string, scale: Scale, code: Code | undefined): readonly Dispute[] {
  const membership = membershipOf(scale, code?.dispute?.answer)
  return membership === null || membership === membershipOf(scale, code?.answer)
    ? []
    : [{ case: name, set, membership }]
}
