import { vocabularyOf } from '../model/answers.ts'
import { type CodingRow, OUTCOME, scaleIds } from '../model/coding-row.ts'
import type { Answers } from '../model/framework.ts'
import type { Asked } from './address.ts'
import type { PacketData } from './page-data.ts'

/** The question on a condition, or on the outcome, of a unit: `A.determination`. */
export function questionId(unit: string, scale: string): string {
  return `${unit}.${scale}`
}

/** Every question of a packet. */
export function askedIn({ framework, packet }: PacketData): Asked {
  const scales = scaleIds(framework)
  return {
    ids: packet.units.flatMap(({ unit }) => scales.map((scale) => questionId(unit, scale))),
    vocabulary: vocabularyOf(framework),
  }
}

/** A row for each unit, with the answers given so far. */
export function rowsOf({ framework, packet }: PacketData, answers: Answers): readonly CodingRow[] {
  return packet.units.map(({ unit }) => {
    const own = framework.conditions.flatMap(({ id }) => {
      const answer = answers[questionId(unit, id)]
      return answer === undefined ? [] : [[id, answer] as const]
    })
    return {
      coder: packet.coder,
      packet: packet.packet,
      unit,
      answers: Object.fromEntries(own),
      outcome: answers[questionId(unit, OUTCOME)] ?? null,
    }
  })
}
