import { alternativesTo, MAX_CODERS, type Shares } from '../../../../classroom/assignment.ts'
import { codableEpisodes, type PacketPlan } from '../../../../classroom/packets.ts'
import type { Catalog } from '../../../../model/library.ts'
import { counted } from '../../../../rendering/words.ts'
import { UsageError } from '../../../errors.ts'

/** What the command line says about the packets. */
export interface PlanOptions {
  readonly seed?: string
  readonly coders?: number
  /** Default: 4, or the number of units if that is less. */
  readonly perCoder?: number
  /** Default: 2, or the number of coders if that is less. */
  readonly overlap?: number
  /** How many episodes. Default: all that the coding covers. */
  readonly units?: number
}

/** A plan that works. Otherwise throws a UsageError with numbers that would work. */
export function planPackets({ seed, coders, ...options }: PlanOptions, catalog: Catalog, coding: string): PacketPlan {
  if (seed === undefined || seed.trim() === '') {
    throw new UsageError('--seed is missing. Use a secret phrase: the same phrase makes the same packets and key.')
  }
  if (coders === undefined) throw new UsageError('--coders is missing. Add the number of people who code.')
  if (coders > MAX_CODERS) throw new UsageError(`--coders can be at most ${MAX_CODERS}.`)
  const available = codableEpisodes(catalog, coding).length
  const { units = available } = options
  if (units > available) {
    throw new UsageError(`--units can be at most ${available}, the number of episodes with the coding "${coding}".`)
  }
  const { perCoder = Math.min(4, units), overlap = Math.min(2, coders) } = options
  const shares: Shares = { units, coders, perCoder, overlap }
  refuseImpossible(shares)
  return { ...shares, seed, coding }
}

const OPTIONS = [
  ['coders', '--coders'],
  ['perCoder', '--per-coder'],
  ['overlap', '--overlap'],
  ['units', '--units'],
] as const

function refuseImpossible(shares: Shares): void {
  const alternatives = alternativesTo(shares)
  if (alternatives === null) return
  const { units, coders, perCoder, overlap } = shares
  const wanted = `${counted(coders, 'coder')} with ${counted(perCoder, 'unit')} each cannot code ${counted(units, 'episode')} ${overlap === 1 ? 'once' : `${overlap} times`}`
  const reason =
    perCoder > units
      ? 'there are not enough episodes'
      : `that takes ${units * overlap} codings, and they make ${coders * perCoder}`
  const wouldDo = OPTIONS.flatMap(([name, option]) =>
    alternatives[name] === null ? [] : [`${option} ${alternatives[name]}`],
  )
  throw new UsageError(
    `${wanted}: ${reason}.\n${wouldDo.length === 0 ? 'Change two of these numbers.' : `Use one of these: ${wouldDo.join(', ')}.`}`,
  )
}
