import { answerIn, OUTCOME } from '../../../../model/coding-row.ts'
import { type Framework, membershipOf, type Scale } from '../../../../model/framework.ts'
import type { EpisodeCodes } from '../../../../model/library.ts'
import { toCsv } from '../../../../rendering/table.ts'

/** An episode's codes under one coding. */
export interface CodedUnit {
  readonly id: string
  readonly codes: EpisodeCodes
}

function scalesOf({ conditions, outcome }: Framework): readonly (Scale & { readonly id: string })[] {
  return [...conditions, { ...outcome, id: OUTCOME }]
}

/**
 * For fsQCA and R: a header row with the conditions in capitals, a row for each case, memberships 0…1 with a decimal
 * point. An unknown answer is an empty cell.
 */
export function printQca(framework: Framework, units: readonly CodedUnit[]): string {
  const scales = scalesOf(framework)
  return toCsv([
    ['CASE', ...scales.map(({ id }) => id.toUpperCase().replaceAll('-', '_'))],
    ...units.map(({ id, codes }) => [
      id,
      ...scales.map((scale) => String(membershipOf(scale, answerIn(codes, scale.id) ?? undefined) ?? '')),
    ]),
  ])
}

/** For ReCal OIR: no header, a row for each unit, a column for each coder, ranks from 1, `#` for no answer. */
export function printRecalOir(ranks: readonly (readonly (number | null)[])[]): string {
  return toCsv(ranks.map((row) => row.map((rank) => (rank === null ? '#' : String(rank)))))
}
