import { answerGiven, OUTCOME, type PlacedRow } from '../model/coding-row.ts'
import { compareText } from '../model/compare-text.ts'
import type { Answer } from '../model/framework.ts'
import { isLaterCopy } from './copies.ts'

/** Path → when the file was last changed, in milliseconds. Missing for what is not a file. */
export type FileTimes = ReadonlyMap<string, number>

/**
 * What decides between two rows. A row with a check counts before one without: anybody can type a row under another's
 * code, but only its packet has the check. Otherwise the later one counts, by their times, their order in one file, the
 * numbers of copies in file names, or when the files were changed. The first that applies decides.
 */
export type Basis = 'check' | 'saved' | 'place' | 'name' | 'modified'

/** One row counts before another, on the scales where their answers differ. */
export interface Decision {
  readonly earlier: PlacedRow
  readonly later: PlacedRow
  readonly basis: Basis
  readonly scales: readonly string[]
}

/** Two answers, and nothing shows which is later. The answer stays open. */
export interface Contradiction {
  readonly scale: string
  readonly places: readonly [PlacedRow, PlacedRow]
}

/** An answer that can't be read, and the later row with one that can. */
export interface Settled {
  readonly scale: string
  readonly unread: PlacedRow
  readonly by: PlacedRow
  readonly basis: Basis
}

export interface Merged {
  readonly placed: PlacedRow
  readonly decisions: readonly Decision[]
  readonly contradictions: readonly Contradiction[]
  readonly settled: readonly Settled[]
  /** How many answers can't be read, without a later one. */
  readonly unsettled: number
}

/** Zip files and some disks keep times to two seconds only. */
const SAME_TIME_MS = 2000

/**
 * One row from all rows of a coder about a unit. On each scale, the latest answer counts; an empty cell is none. The
 * result does not depend on the order of the rows. `scales` are the conditions and the outcome.
 */
export function mergeRows(rows: readonly PlacedRow[], scales: readonly string[], times: FileTimes): Merged {
  const inOrder = rows.toSorted(
    (a, b) => compareText(a.row.saved ?? '', b.row.saved ?? '') || compareText(a.file, b.file) || a.line - b.line,
  )
  const last = inOrder.at(-1)!
  const unread = scales.flatMap((scale) => unreadOn(scale, inOrder, times))
  const settled = unread.filter((each) => each !== null)
  const unsettled = unread.length - settled.length
  if (inOrder.length === 1) return { placed: last, decisions: [], contradictions: [], settled, unsettled }
  const found = scales.map((scale) => ({ scale, ...latestOn(scale, inOrder, times) }))
  const answers = found.flatMap(({ scale, answer }) =>
    answer === null || scale === OUTCOME ? [] : [[scale, answer] as const],
  )
  return {
    placed: {
      ...last,
      row: {
        ...last.row,
        answers: Object.fromEntries(answers),
        outcome: found.find(({ scale }) => scale === OUTCOME)?.answer ?? null,
        ...checkOf(rows),
      },
    },
    decisions: bySharedRows(found.flatMap(({ decisions }) => decisions)),
    contradictions: found.flatMap(({ contradiction }) => contradiction ?? []),
    settled,
    unsettled,
  }
}

/** For each row whose answer can't be read: what settles it; null if nothing does. */
function unreadOn(scale: string, rows: readonly PlacedRow[], times: FileTimes): readonly (Settled | null)[] {
  const candidates = lastOfEach(
    rows.filter(({ row }) => answerGiven(row, scale) !== null),
    ({ file, row }) => JSON.stringify([file, row.saved === undefined, row.check === undefined]),
  )
  return rows
    .filter(({ unread }) => unread?.includes(scale))
    .map((each) => {
      const by = candidates.find((candidate) => basisOf(candidate, each, times) !== null)
      const basis = by === undefined ? null : basisOf(by, each, times)
      return by === undefined || basis === null ? null : { scale, unread: each, by, basis }
    })
}

/** The check of the rows, which all that have one share. Rows without it only add answers that were open. */
function checkOf(rows: readonly PlacedRow[]): { readonly check?: string } {
  const check = rows.find(({ row }) => row.check !== undefined)?.row.check
  return check === undefined ? {} : { check }
}

interface Latest {
  readonly answer: Answer | null
  readonly decisions: readonly Decision[]
  readonly contradiction: Contradiction | null
}

/** The answer of the row that is later than every row with another answer. */
function latestOn(scale: string, rows: readonly PlacedRow[], times: FileTimes): Latest {
  const answerOf = ({ row }: PlacedRow): Answer | null => answerGiven(row, scale)
  const given = rows.filter((each) => answerOf(each) !== null)
  const candidates = lastOfEach(given, (each) =>
    JSON.stringify([each.file, each.row.saved === undefined, each.row.check === undefined, answerOf(each)]),
  )
  let open: readonly [PlacedRow, PlacedRow] | null = null
  for (const later of candidates) {
    const rivals = given.filter((each) => answerOf(each) !== answerOf(later))
    const decisions = rivals.flatMap((earlier): readonly Decision[] => {
      const basis = basisOf(later, earlier, times)
      return basis === null ? [] : [{ earlier, later, basis, scales: [scale] }]
    })
    if (decisions.length === rivals.length) return { answer: answerOf(later), decisions, contradiction: null }
    const unordered = rivals.find((each) => orderOf(later, each, times) === null) ?? rivals[0]!
    open ??= inPlaceOrder(later, unordered)
  }
  return { answer: null, decisions: [], contradiction: open === null ? null : { scale, places: open } }
}

/**
 * The last row of each group, the last group first. Of rows in one file with one answer, the last is later than all that
 * the others are later than, so a file with many rows needs no more comparisons.
 */
function lastOfEach(rows: readonly PlacedRow[], groupOf: (row: PlacedRow) => string): readonly PlacedRow[] {
  return [...new Map(rows.map((row) => [groupOf(row), row])).values()].toReversed()
}

function inPlaceOrder(a: PlacedRow, b: PlacedRow): readonly [PlacedRow, PlacedRow] {
  return (compareText(a.file, b.file) || a.line - b.line) <= 0 ? [a, b] : [b, a]
}

/** What shows that the first row is later than the second; null if nothing does. */
function basisOf(later: PlacedRow, earlier: PlacedRow, times: FileTimes): Basis | null {
  const order = orderOf(later, earlier, times)
  return order !== null && order.sign > 0 ? order.basis : null
}

/** Above 0 if `a` is later than `b`; null if nothing shows it. */
function orderOf(
  a: PlacedRow,
  b: PlacedRow,
  times: FileTimes,
): { readonly sign: number; readonly basis: Basis } | null {
  const isOwn = (each: PlacedRow): boolean => each.row.check !== undefined
  if (isOwn(a) !== isOwn(b)) return { sign: isOwn(a) ? 1 : -1, basis: 'check' }
  const [own, other] = [a.row.saved, b.row.saved]
  if (own !== undefined && other !== undefined && own !== other)
    return { sign: compareText(own, other), basis: 'saved' }
  if (a.file === b.file) return a.line === b.line ? null : { sign: a.line - b.line, basis: 'place' }
  if (isLaterCopy(a.file, b.file)) return { sign: 1, basis: 'name' }
  if (isLaterCopy(b.file, a.file)) return { sign: -1, basis: 'name' }
  const [changed, before] = [times.get(a.file), times.get(b.file)]
  if (changed === undefined || before === undefined || Math.abs(changed - before) < SAME_TIME_MS) return null
  return { sign: changed - before, basis: 'modified' }
}

/** Decisions between the same two rows are one decision. */
function bySharedRows(decisions: readonly Decision[]): readonly Decision[] {
  const shared = new Map<PlacedRow, Map<PlacedRow, Decision>>()
  for (const each of decisions) {
    const ofLater = shared.get(each.later) ?? new Map<PlacedRow, Decision>()
    const found = ofLater.get(each.earlier)
    ofLater.set(each.earlier, found === undefined ? each : { ...found, scales: [...found.scales, ...each.scales] })
    shared.set(each.later, ofLater)
  }
  return [...shared.values()].flatMap((ofLater) => [...ofLater.values()])
}
