/** Pseudorandom numbers; the same seed gives the same numbers on every system. Not for secrets. */
export interface Random {
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number
  shuffled<T>(items: readonly T[]): readonly T[]
}

/**
 * xoshiro128** (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on Mathematical
 * Software 47(4), 2021). Its four words are FNV-1a hashes of the seed, each with its own letter in front. The first
 * numbers still resemble the hashes, so they are skipped.
 */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [fnv1a(`a${seed}`), fnv1a(`b${seed}`), fnv1a(`c${seed}`), fnv1a(`d${seed}`)]
  const next = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
  for (let index = 0; index < 16; index++) next()
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    // Fisher and Yates, in Durstenfeld's version (Communications of the ACM 7(7), 1964).
    shuffled: (items) => {
      const result = [...items]
      for (let last = result.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const held = result[last]!
        result[last] = result[other]!
        result[other] = held
      }
      return result
    },
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Fowler, Noll and Vo's hash of 32 bits (RFC 9923), over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
