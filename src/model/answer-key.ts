import type { EpisodeCodes } from './library.ts'

/** A unit in the packets, and the episode behind it. */
export interface KeyUnit {
  /** The letter that coders see. */
  readonly unit: string
  /** CASE/EPISODE */
  readonly episode: string
  /** Coding id → codes. */
  readonly codings: Readonly<Record<string, EpisodeCodes>>
}

/** A coder and the units to code, in the order of the packet. */
export interface Assignment {
  readonly coder: string
  /** What only this coder's packet holds; null in a key of an earlier version. */
  readonly check: string | null
  readonly units: readonly string[]
}

/**
 * What coders must not see: which episode each letter stands for, and how it is coded. The digest of the file seals it.
 */
export interface AnswerKey {
  readonly schemaVersion: 1
  readonly framework: { readonly id: string; readonly digest: string }
  readonly seed: string
  /** Makes the digest hide the key; null in a key of an earlier version. */
  readonly nonce: string | null
  /** At least this many coders code each episode. */
  readonly overlap: number
  readonly units: readonly KeyUnit[]
  readonly assignments: readonly Assignment[]
  /** Packets for latecomers, whether they were written or not. */
  readonly spares: readonly Assignment[]
}

/**
 * The name of the set of packets that a key belongs to: `p` and the first eight digits of the SHA-256 of the
 * key's file. The letter keeps spreadsheets from reading it as a number.
 */
export function packetOf(digest: string): string {
  return `p${digest.slice(0, 8)}`
}
