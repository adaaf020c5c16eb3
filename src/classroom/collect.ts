import type { AnswerKey } from '../model/answer-key.ts'
import { OPEN_PACKET, type PlacedRow, unitLetters } from '../model/coding-row.ts'
import { compareText } from '../model/diagnostic.ts'

/** A row that another one of the same coder and unit takes the place of. */
export interface Replaced {
  readonly earlier: PlacedRow
  readonly later: PlacedRow
}

export interface Collected {
  /** One a coder and unit, the last one given; by coder, then packet, then unit. */
  readonly rows: readonly PlacedRow[]
  readonly replaced: readonly Replaced[]
}

/** Rows in the order they were read → each coder's last word on each unit, whatever that order was. */
export function collectRows(placed: readonly PlacedRow[]): Collected {
  const rows = new Map<string, PlacedRow>()
  const replaced: Replaced[] = []
  for (const later of placed) {
    const key = identityOf(later)
    const earlier = rows.get(key)
    if (earlier !== undefined) replaced.push({ earlier, later })
    rows.set(key, later)
  }
  return { rows: [...rows.values()].toSorted(inOrder), replaced }
}

/** A letter means a unit only together with its packet; an episode is the same unit everywhere. */
function identityOf({ row: { coder, packet, unit } }: PlacedRow): string {
  return JSON.stringify([coder, unitLetters(unit) === null ? OPEN_PACKET : packet, unit])
}

function inOrder({ row: a }: PlacedRow, { row: b }: PlacedRow): number {
  return compareText(a.coder, b.coder) || compareText(a.packet, b.packet) || compareUnits(a.unit, b.unit)
}

/** Letters in their order (Z before AA), then episodes. */
export function compareUnits(a: string, b: string): number {
  const length = (unit: string): number => unitLetters(unit)?.length ?? Number.POSITIVE_INFINITY
  return length(a) === length(b) ? compareText(a, b) : length(a) - length(b)
}

/** A row that does not belong to the key, and why. */
export interface Stranger {
  readonly placed: PlacedRow
  readonly reason: string
}

export interface Resolved {
  /** Units are full ids of episodes. */
  readonly rows: readonly PlacedRow[]
  readonly strangers: readonly Stranger[]
}

/** Letters → episodes, by the key of the packets. `packet` names the packets of this key; open rows are taken for them. */
export function resolveUnits(placed: readonly PlacedRow[], { units }: AnswerKey, packet: string): Resolved {
  const rows: PlacedRow[] = []
  const strangers: Stranger[] = []
  for (const each of placed) {
    const { row } = each
    const episode = unitLetters(row.unit) === null ? row.unit : units.find(({ unit }) => unit === row.unit)?.episode
    if (row.packet !== packet && row.packet !== OPEN_PACKET) {
      strangers.push({ placed: each, reason: `the packet ${row.packet} is not that of the key, ${packet}` })
    } else if (episode === undefined) {
      strangers.push({ placed: each, reason: `the key has no unit ${row.unit}` })
    } else {
      rows.push({ ...each, row: { ...row, unit: episode } })
    }
  }
  return { rows, strangers }
}
