import type { CodeChange } from './contested.ts'
import { MAX_SETS } from './fewest-changes.ts'
import type { Examination, RobustVerdict } from './robustness-results.ts'
import { describe, type Factor } from './variation.ts'
import type { Verdict, Verdicts } from './verdicts.ts'

/** The most sets of changes that are tried: a few seconds. */
const MAX_TRIED = 30_000

/** Other codes for some factors: the index of a factor, and of one of its options. */
type Choice = readonly (readonly [factor: number, option: number])[]

/**
 * The smallest sets of contested codes that change the verdicts with the given indexes, by trying all sets of one code,
 * then of two, and so on. A verdict that no tried set changes gets a lower bound.
 */
export function* searchChanges(
  factors: readonly Factor[],
  cases: readonly string[],
  list: readonly Verdict[],
  open: readonly number[],
  judge: (choice: readonly number[]) => Verdicts,
): Examination<ReadonlyMap<number, Pick<RobustVerdict, 'overturned' | 'atLeast'>>> {
  const contested = factors.flatMap(({ kind }, index) => (kind === 'membership' ? [index] : []))
  const found = new Map<number, Pick<RobustVerdict, 'overturned' | 'atLeast'>>()
  const boundedBy = (atLeast: number | null): typeof found => {
    for (const index of open) if (!found.has(index)) found.set(index, { overturned: [], atLeast })
    return found
  }
  let tried = 0
  for (let size = 1; size <= contested.length && found.size < open.length; size++) {
    const choices = [...choicesOf(factors, contested, size, MAX_TRIED - tried + 1)]
    tried += choices.length
    if (tried > MAX_TRIED) return boundedBy(size)
    const left = open.filter((index) => !found.has(index))
    const changed = yield* changedBy(choices, factors, left, list, judge)
    if (changed === null) return boundedBy(size)
    for (const [index, sets] of changed) {
      const [becomes = ''] = sets.keys()
      const own = (sets.get(becomes) ?? []).map((choice) => choice.map((each) => changeOf(each, factors, cases)))
      const more = own.length > MAX_SETS
      found.set(index, { overturned: [{ becomes, count: size, sets: own.slice(0, MAX_SETS), more }], atLeast: null })
    }
  }
  return boundedBy(null)
}

/** For each verdict, what it becomes, and the choices that do it; null if a person stopped it. */
function* changedBy(
  choices: readonly Choice[],
  factors: readonly Factor[],
  left: readonly number[],
  list: readonly Verdict[],
  judge: (choice: readonly number[]) => Verdicts,
): Examination<ReadonlyMap<number, ReadonlyMap<string, readonly Choice[]>> | null> {
  const changed = new Map<number, Map<string, Choice[]>>()
  for (const [done, choice] of choices.entries()) {
    if (done % 64 === 0 && (yield { stage: 'fewest codes', done, of: choices.length }) === true) return null
    const options = new Map(choice)
    const results = judge(factors.map((_, index) => options.get(index) ?? 0)).list
    for (const index of left) {
      const result = results[index]?.baseline ?? ''
      if (result === list[index]?.baseline) continue
      const ways = changed.get(index) ?? new Map<string, Choice[]>()
      ways.set(result, [...(ways.get(result) ?? []), choice])
      changed.set(index, ways)
    }
  }
  return changed
}

function changeOf([factor, option]: Choice[number], factors: readonly Factor[], cases: readonly string[]): CodeChange {
  const { where, from, to } = describe(factors[factor]!, option, cases)
  return { where, from, to }
}

/** Every choice of other codes for `size` of the factors, at most `most` of them. */
function* choicesOf(
  factors: readonly Factor[],
  contested: readonly number[],
  size: number,
  most: number,
  from = 0,
): Generator<Choice> {
  if (size === 0) {
    yield []
    return
  }
  let left = most
  for (let at = from; at <= contested.length - size && left > 0; at++) {
    const factor = contested[at]!
    for (let option = 1; option < factors[factor]!.options.length; option++) {
      for (const rest of choicesOf(factors, contested, size - 1, left, at + 1)) {
        yield [[factor, option], ...rest]
        left--
        if (left <= 0) return
      }
    }
  }
}
