import type { AnswerKey } from '../model/answer-key.ts'
import { clipped } from '../model/clipped.ts'
import { OPEN_PACKET, type PlacedRow, unitLetters } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import { nearest } from '../model/nearest.ts'
import { type Contradiction, type Decision, type FileTimes, mergeRows, type Settled } from './merging.ts'

export interface Collected {
  /** One row for each coder and unit; or for each of their checks, if there are two. By coder, packet, and unit. */
  readonly rows: readonly PlacedRow[]
  /** Which rows count before others. */
  readonly decisions: readonly Decision[]
  /** Answers that stay open. */
  readonly contradictions: readonly Contradiction[]
  /** Answers that can't be read, where a later row has one that can. */
  readonly settled: readonly Settled[]
  /** How many answers can't be read, without a later one. */
  readonly unsettled: number
  /** Rows of one coder and unit with different checks. Only one of them is by the owner of the code. */
  readonly rivals: readonly (readonly [PlacedRow, PlacedRow])[]
}

/**
 * One row for each coder and unit, with their latest answers, in a fixed order. Rows with different checks are by
 * different people, so they stay apart. `scales` are the conditions and the outcome.
 */
export function collectRows(placed: readonly PlacedRow[], scales: readonly string[], times: FileTimes): Collected {
  const groups = new Map<string, PlacedRow[]>()
  for (const each of placed) {
    const key = identityOf(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  const merged = [...groups.values()]
    .flatMap(byCheck)
    .map((group) => mergeRows(group, scales, times))
    .toSorted((a, b) => inOrder(a.placed, b.placed))
  return {
    rows: merged.map((each) => each.placed),
    decisions: merged.flatMap(({ decisions }) => decisions),
    contradictions: merged.flatMap(({ contradictions }) => contradictions),
    settled: merged.flatMap(({ settled }) => settled),
    unsettled: merged.reduce((sum, { unsettled }) => sum + unsettled, 0),
    rivals: [...groups.values()].flatMap((group) => {
      const [one, other] = byCheck(group).flatMap((rows) => rows.filter(({ row }) => row.check !== undefined).slice(-1))
      return one === undefined || other === undefined ? [] : [[one, other] as const]
    }),
  }
}

/** A group of rows as it is; or one for each check and one for rows without, if there are different checks. */
function byCheck(group: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const checks = new Set(group.map(({ row }) => row.check))
  checks.delete(undefined)
  if (checks.size < 2) return [group]
  return [...checks, undefined]
    .map((check) => group.filter(({ row }) => row.check === check))
    .filter((rows) => rows.length > 0)
}

/** A letter identifies a unit only together with its packet. An episode is the same unit everywhere. */
function identityOf({ row: { coder, packet, unit } }: PlacedRow): string {
  return JSON.stringify([coder, unitLetters(unit) === null ? OPEN_PACKET : packet, unit])
}

/** By coder, packet, and unit. */
export function inOrder({ row: a }: PlacedRow, { row: b }: PlacedRow): number {
  return compareText(a.coder, b.coder) || compareText(a.packet, b.packet) || compareUnits(a.unit, b.unit)
}

/** Letters in order (Z before AA), then episodes. */
export function compareUnits(a: string, b: string): number {
  const length = (unit: string): number => unitLetters(unit)?.length ?? Number.POSITIVE_INFINITY
  return length(a) === length(b) ? compareText(a, b) : length(a) - length(b)
}

export interface Joined {
  /** In the same order. */
  readonly rows: readonly PlacedRow[]
  /** The rows that had no packet, as they were read, and now have this one. */
  readonly joined: readonly PlacedRow[]
  readonly packet: string
}

/**
 * Gives rows with letters but without a packet, such as those of a form, the packet of the key. Without a key (`packet`
 * is null), they get the only packet that other rows have; with several or none, they stay as they are.
 */
export function joinPacket(placed: readonly PlacedRow[], packet: string | null): Joined {
  const isLoose = ({ row }: PlacedRow): boolean => row.packet === OPEN_PACKET && unitLetters(row.unit) !== null
  const [only, ...others] = packet === null ? packetsOf(placed) : [packet]
  if (only === undefined || others.length > 0) return { rows: placed, joined: [], packet: OPEN_PACKET }
  return {
    rows: placed.map((each) => (isLoose(each) ? { ...each, row: { ...each.row, packet: only } } : each)),
    joined: placed.filter(isLoose),
    packet: only,
  }
}

/** The packets whose letters rows have, sorted; without `OPEN_PACKET`. */
function packetsOf(placed: readonly PlacedRow[]): readonly string[] {
  const packets = new Set(placed.flatMap(({ row }) => (unitLetters(row.unit) === null ? [] : [row.packet])))
  packets.delete(OPEN_PACKET)
  return [...packets].toSorted(compareText)
}

/** A row that does not belong with the others, or not to the key, and the reason as a sentence. */
export interface Stranger {
  readonly placed: PlacedRow
  readonly reason: string
}

export interface Resolved {
  /** Units are full ids of episodes. */
  readonly rows: readonly PlacedRow[]
  readonly strangers: readonly Stranger[]
  /** Rows, as they were read, whose unit the key did not assign to their coder. */
  readonly unassigned: readonly PlacedRow[]
}

/**
 * Replaces letters with episodes, using the answer key. `packet` names this key's packets; rows without a packet count
 * as theirs.
 */
export function resolveUnits(
  placed: readonly PlacedRow[],
  { units, assignments, spares }: AnswerKey,
  packet: string,
): Resolved {
  const dealt = new Map([...assignments, ...spares].map((each) => [each.coder, each]))
  const rows: PlacedRow[] = []
  const unassigned: PlacedRow[] = []
  const strangers: Stranger[] = []
  for (const each of placed) {
    const { row } = each
    const found = units.find(({ unit, episode }) => unit === row.unit || episode === row.unit)
    const episode = unitLetters(row.unit) === null ? row.unit : found?.episode
    const own = dealt.get(row.coder)
    if (row.packet !== packet && row.packet !== OPEN_PACKET) {
      strangers.push({ placed: each, reason: `the packet is ${row.packet}, but the key is for ${packet}.` })
    } else if (episode === undefined) {
      strangers.push({ placed: each, reason: `the key has no unit ${row.unit}.` })
    } else if (own === undefined) {
      strangers.push({
        placed: each,
        reason: `"${clipped(row.coder)}" is not a coder in the key.${meant(row.coder, dealt)}`,
      })
    } else if (row.check !== undefined && own.check !== null && row.check !== own.check) {
      strangers.push({ placed: each, reason: `its check is not that of ${row.coder}'s packet.` })
    } else {
      rows.push({ ...each, row: { ...row, unit: episode } })
      if (found === undefined || !own.units.includes(found.unit)) unassigned.push(each)
    }
  }
  return { rows, strangers, unassigned }
}

function meant(coder: string, dealt: ReadonlyMap<string, unknown>): string {
  const known = nearest(coder, [...dealt.keys()])
  return known === null ? '' : ` Did you mean ${known}?`
}

/** The rows of one set of packets, and those of others. */
export interface MainPacket {
  readonly rows: readonly PlacedRow[]
  /** The rows of other packets. */
  readonly strangers: readonly Stranger[]
  /** The rows without a packet, where several packets could be theirs. */
  readonly loose: readonly PlacedRow[]
}

/**
 * Letters identify units only within one set of packets. This picks the set of more than half of the rows with letters.
 * Null if no set has so many. Rows about episodes always belong. Takes rows from `joinPacket`.
 */
export function mainPacket(placed: readonly PlacedRow[]): MainPacket | null {
  const lettered = placed.filter(({ row }) => unitLetters(row.unit) !== null)
  const counts = new Map<string, number>()
  for (const { row } of lettered) counts.set(row.packet, (counts.get(row.packet) ?? 0) + 1)
  if (counts.size < 2) return { rows: placed, strangers: [], loose: [] }
  const [main] = [...counts].find(([, count]) => count > lettered.length / 2) ?? []
  if (main === undefined) return null
  const odd = new Set(lettered.filter(({ row }) => row.packet !== main))
  return {
    rows: placed.filter((each) => !odd.has(each)),
    strangers: [...odd]
      .filter(({ row }) => row.packet !== OPEN_PACKET)
      .map((each) => {
        return { placed: each, reason: `the packet is ${each.row.packet}, but most rows have ${main}.` }
      }),
    loose: [...odd].filter(({ row }) => row.packet === OPEN_PACKET),
  }
}
