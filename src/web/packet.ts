import { vocabularyOf } from '../model/answers.ts'
import { type CodingRow, OUTCOME } from '../model/coding-row.ts'
import type { Answers, Scale } from '../model/framework.ts'
import { askedScales } from '../model/question-label.ts'
import type { Asked } from './address.ts'
import type { PacketData } from './page-data.ts'

/** A question about a unit. */
export interface PacketQuestion {
  /** As in the address: `A.determination`. */
  readonly id: string
  readonly unit: string
  /** As in `askedScales`. */
  readonly label: string
  readonly scale: Scale
  /** The id of a condition, or `OUTCOME`. */
  readonly about: string
}

/** Every question of a packet, in the order of the page: of each unit the conditions, then the outcome. */
export function questionsOf({ framework, packet }: PacketData): readonly PacketQuestion[] {
  return packet.units.flatMap(({ unit }) =>
    askedScales(framework).map((scale) => {
      return { unit, about: scale.id, label: scale.label, scale, id: questionId(unit, scale.id) }
    }),
  )
}

/** The question on a condition, or on the outcome, of a unit: `A.determination`. */
export function questionId(unit: string, scale: string): string {
  return `${unit}.${scale}`
}

/** The id of the element that holds a question and its evidence. */
export function placeOf({ id }: PacketQuestion): string {
  return `item.${id}`
}

/** The questions as an address can answer them. */
export function askedIn(data: PacketData): Asked {
  return { ids: questionsOf(data).map(({ id }) => id), vocabulary: vocabularyOf(data.framework) }
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
      check: packet.check,
      answers: Object.fromEntries(own),
      outcome: answers[questionId(unit, OUTCOME)] ?? null,
    }
  })
}
