import {
  type Collected,
  collectRows,
  inOrder,
  type Joined,
  joinPacket,
  mainPacket,
  resolveUnits,
  type Stranger,
} from '../classroom/collect.ts'
import type { FileTimes } from '../classroom/merging.ts'
import { clipped, clippedList } from '../model/clipped.ts'
import { OPEN_PACKET, type PlacedRow, scaleIds, unitLetters } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import type { Framework } from '../model/framework.ts'
import { counted } from '../rendering/words.ts'
import type { OpenKey } from './key.ts'
import { mergingRemarks, rivalRemarks, uncheckedRemarks } from './merging-notes.ts'
import { placeOf } from './places.ts'
import { note, notes, type Refusal, type Remark, refuse } from './remarks.ts'

/** What could not be used of what was handed in. */
export interface LeftOut {
  readonly rows: number
  readonly answers: number
}

/** The rows of a class, one for each coder and unit. */
export interface Collection extends Collected {
  /** Everything that there is to say. It names units by their letters. */
  readonly remarks: readonly Remark[]
  /** What was left out. */
  readonly leftOut: LeftOut
}

/** Merges the rows of all files. With a key, units are episodes. Rows without a packet join the only one that is there. */
export function collectAll(
  placed: readonly PlacedRow[],
  key: OpenKey | null,
  times: FileTimes,
  framework: Framework,
): Collection | Refusal {
  const joined = joinPacket(placed, key?.packet ?? null)
  const { rows, strangers, unassigned } =
    key === null ? { rows: joined.rows, strangers: [], unassigned: [] } : resolveUnits(joined.rows, key.key, key.packet)
  const wrongKey = key === null || rows.length > 0 ? null : refusedKey(placed, key.packet)
  if (wrongKey !== null) return wrongKey
  const collected = collectRows(rows, scaleIds(framework), times)
  const shown = [
    ...strangerRemarks(strangers),
    ...notes(
      unassigned.map((each) => {
        const { coder, unit } = each.row
        return `${placeOf(each)}: the key does not assign ${unit} to ${clipped(coder)}. The row is kept.`
      }),
    ),
  ]
  // A remark is read before the reveal, too.
  const letters = new Map(key?.key.units.map(({ unit, episode }) => [episode, unit]))
  const nameOf = (unit: string): string => letters.get(unit) ?? unit
  // Keys of earlier versions have no checks.
  const unchecked = key !== null && key.key.nonce !== null ? uncheckedRemarks(collected.rows) : []
  return {
    ...collected,
    remarks: [
      ...joiningRemarks(joined),
      ...shown,
      ...mergingRemarks(collected, nameOf, framework),
      ...rivalRemarks(collected, nameOf, key !== null),
      ...unchecked,
    ],
    leftOut: { rows: strangers.length, answers: collected.contradictions.length + collected.unsettled },
  }
}

/** The rows that count with the key, with the letters as they were handed out: nothing says which episodes they are. */
export function byLetters(rows: readonly PlacedRow[], { key, packet }: OpenKey): readonly PlacedRow[] {
  const letters = new Map(key.units.map(({ unit, episode }) => [episode, unit]))
  return rows
    .map((each) => {
      const unit = letters.get(each.row.unit)
      return unit === undefined ? each : { ...each, row: { ...each.row, packet, unit } }
    })
    .toSorted(inOrder)
}

/** Rows of a form, or that somebody typed, seldom say their packet. */
function joiningRemarks({ joined, packet }: Joined): readonly Remark[] {
  const [first] = joined
  if (first === undefined) return []
  const verb = joined.length === 1 ? 'counts' : 'count'
  return [
    note(`${counted(joined.length, 'row')} without a packet, the first at ${placeOf(first)}: ${verb} as of ${packet}.`),
  ]
}

function looseRemarks(loose: readonly PlacedRow[]): readonly Remark[] {
  const [first] = loose.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line)
  if (first === undefined) return []
  const them = loose.length === 1 ? 'it' : 'them'
  return [
    note(
      `${counted(loose.length, 'row')} without a packet, the first at ${placeOf(first)}, skipped: several packets could be meant. Give ${them} a packet.`,
    ),
  ]
}

function strangerRemarks(strangers: readonly Stranger[]): readonly Remark[] {
  return notes(strangers.map(({ placed, reason }) => `${placeOf(placed)}: skipped: ${reason}`))
}

/** If no row belongs to the key's packets, one error says so; a warning for each row would say less. */
function refusedKey(placed: readonly PlacedRow[], packet: string): Refusal | null {
  const packets = new Set(placed.map(({ row }) => row.packet))
  if (packets.size === 0 || packets.has(packet)) return null
  const theirs = [...packets].filter((each) => each !== OPEN_PACKET).toSorted()
  const names = theirs.length === 0 ? '' : ` (${clippedList(theirs)}; the key is of ${packet})`
  return refuse(`This is not the key of these packets${names}.`)
}

/**
 * Without a key, a letter identifies a unit only within one set of packets. Keeps the set with more than half of the
 * rows that have letters, and all rows about episodes. Refused if no set has more than half.
 */
export function ofOnePacket(
  rows: readonly PlacedRow[],
): (Pick<Collection, 'remarks' | 'leftOut'> & { readonly rows: readonly PlacedRow[] }) | Refusal {
  const main = mainPacket(rows)
  if (main !== null) {
    return {
      rows: main.rows,
      remarks: [...strangerRemarks(main.strangers), ...looseRemarks(main.loose)],
      leftOut: { rows: main.strangers.length + main.loose.length, answers: 0 },
    }
  }
  const lettered = rows.filter(({ row }) => unitLetters(row.unit) !== null)
  const packets = [...new Set(lettered.map(({ row }) => row.packet))].toSorted()
  return refuse(
    `The rows are from different packets (${clippedList(packets)}), so the same letter means different episodes.`,
  )
}
