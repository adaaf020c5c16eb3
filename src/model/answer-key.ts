import type { EpisodeCodes } from './library.ts'

/** A unit of the packets, and the episode that it is. */
export interface KeyUnit {
  /** The letter under which coders know it. */
  readonly unit: string
  /** CASE/EPISODE */
  readonly episode: string
  /** Coding id → codes. */
  readonly codings: Readonly<Record<string, EpisodeCodes>>
}

/** A coder and the units to code, in the order of the packet. */
export interface Assignment {
  readonly coder: string
  readonly units: readonly string[]
}

/** What the coders must not see: which episode each letter is, and how it is coded. Sealed by the digest of its file. */
export interface AnswerKey {
  readonly schemaVersion: 1
  readonly framework: { readonly id: string; readonly digest: string }
  readonly seed: string
  /** Each episode is coded by at least so many coders. */
  readonly overlap: number
  readonly units: readonly KeyUnit[]
  readonly assignments: readonly Assignment[]
}

/**
 * The name of the set of packets that a key belongs to: `p` and the first eight digits of the SHA-256 of the
 * key's file. The letter keeps spreadsheets from reading it as a number.
 */
export function packetOf(digest: string): string {
  return `p${digest.slice(0, 8)}`
}
