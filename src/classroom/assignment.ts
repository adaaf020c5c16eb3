import { CODE_LENGTH, CODE_LETTERS, CODE_SIGNS, coderCode } from '../model/coder-code.ts'
import type { Random } from './random.ts'

/** More coders than any class has. Far more codes than this exist. */
export const MAX_CODERS = 1000

/** How a class shares the units. All numbers are at least 1. */
export interface Shares {
  readonly units: number
  readonly coders: number
  readonly perCoder: number
  /** The fewest coders that each unit must have. */
  readonly overlap: number
}

/** For each number, a value that would work if the others stay the same; null when none does. */
export type Alternatives = { readonly [K in keyof Shares]: number | null }

/** Null if the shares can be dealt; otherwise what could be changed. */
export function alternativesTo(shares: Shares): Alternatives | null {
  if (canBeDealt(shares)) return null
  const { units, coders, perCoder, overlap } = shares
  const tried: Shares = {
    units: Math.max(perCoder, Math.floor((coders * perCoder) / overlap)),
    coders: Math.max(overlap, Math.ceil((units * overlap) / perCoder)),
    perCoder: Math.min(units, Math.ceil((units * overlap) / coders)),
    overlap: Math.min(coders, Math.floor((coders * perCoder) / units)),
  }
  const ifEnough = (key: keyof Shares): number | null =>
    canBeDealt({ ...shares, [key]: tried[key] }) ? tried[key] : null
  return {
    units: tried.units <= units ? ifEnough('units') : null,
    coders: ifEnough('coders'),
    perCoder: ifEnough('perCoder'),
    overlap: ifEnough('overlap'),
  }
}

function canBeDealt({ units, coders, perCoder, overlap }: Shares): boolean {
  return (
    [units, coders, perCoder, overlap].every((number) => number >= 1) &&
    perCoder <= units &&
    overlap <= coders &&
    coders * perCoder >= units * overlap
  )
}

/**
 * The units for each coder, by number from 0. No coder gets a unit twice. The numbers of coders of any two units differ
 * by at most one, so each unit has at least `overlap` coders. Units are dealt in rounds, each in its own order, so that
 * the same units do not always go together. The caller must check that the shares can be dealt.
 */
export function dealUnits({ units, coders, perCoder }: Shares, random: Random): readonly (readonly number[])[] {
  const all = Array.from({ length: units }, (_, unit) => unit)
  const dealt: number[] = []
  while (dealt.length < coders * perCoder) {
    const begun = dealt.slice(dealt.length - (dealt.length % perCoder))
    const fresh = random.shuffled(all.filter((unit) => !begun.includes(unit)))
    const wanted = begun.length === 0 ? 0 : perCoder - begun.length
    dealt.push(...fresh.slice(0, wanted), ...random.shuffled([...fresh.slice(wanted), ...begun]))
  }
  return Array.from({ length: coders }, (_, coder) => dealt.slice(coder * perCoder, (coder + 1) * perCoder))
}

/** A different code for each coder. */
export function dealCodes(coders: number, random: Random): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < coders) {
    const rest = Array.from({ length: CODE_LENGTH - 1 }, () => random.below(CODE_SIGNS.length))
    codes.add(coderCode([random.below(CODE_LETTERS), ...rest]))
  }
  return [...codes]
}
