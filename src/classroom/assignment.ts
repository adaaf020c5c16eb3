import { CODE_LENGTH, CODE_LETTERS, CODE_SIGNS, coderCode } from '../model/coder-code.ts'
import { balanceLoads } from './balance.ts'
import type { Random } from './random.ts'
import type { Shares } from './shares.ts'
import { coveragesOf } from './shares.ts'

/**
 * The units for each coder, by number from 0, in rising order. No coder gets a unit twice, and each unit gets as many
 * coders as `coveragesOf` says. `words` is the length of each unit: everybody gets about as much to read. The caller
 * must check that the shares can be dealt.
 */
export function dealUnits(shares: Shares, words: readonly number[], random: Random): readonly (readonly number[])[] {
  const wanted = random.shuffled(coveragesOf(shares)).map((coders, unit) => ({ unit, coders }))
  // To take the units that still lack most coders always works out (Gale 1957; Ryser 1957).
  const dealt = Array.from({ length: shares.coders }, () => {
    const mostWanted = random.shuffled(wanted).toSorted((a, b) => b.coders - a.coders)
    return mostWanted.slice(0, shares.perCoder).map((each) => {
      each.coders--
      return each.unit
    })
  })
  return balanceLoads(random.shuffled(dealt), words).map((units) => units.toSorted((a, b) => a - b))
}

/** A different code for each coder. More coders do not change the codes of the first ones. */
export function dealCodes(coders: number, random: Random): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < coders) {
    const rest = Array.from({ length: CODE_LENGTH - 1 }, () => random.below(CODE_SIGNS.length))
    codes.add(coderCode([random.below(CODE_LETTERS), ...rest]))
  }
  return [...codes]
}
