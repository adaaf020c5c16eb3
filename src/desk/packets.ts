import { createKey, type DealtKey, type PacketPlan } from '../classroom/answer-key.ts'
import { packetFor } from '../classroom/packets.ts'
import type { BlindUnit, Packet } from '../classroom/results.ts'
import { createSeal } from '../classroom/seal.ts'
import type { Framework } from '../model/framework.ts'
import type { Catalog } from '../model/library.ts'
import { sha256 } from '../reading/sha256.ts'
import { toJson } from '../rendering/escape.ts'
import { printCodings, printRoster } from '../results/codings/csv.ts'

export const KEY_FILE = 'key.json'

/** A key that was just made, and what its packets hold. */
export interface Dealt {
  readonly key: DealtKey
  /** The text of the key’s file. */
  readonly sealed: string
  /** Its SHA-256, hexadecimal. */
  readonly keyDigest: string
  readonly blind: readonly BlindUnit[]
}

/** Deals packets. It takes about a second (see `createSeal`). `blindOf` gives what coders see of an episode. */
export async function deal(
  catalog: Catalog,
  plan: PacketPlan,
  blindOf: (unit: string, episode: string) => BlindUnit,
): Promise<Dealt> {
  const key = createKey(catalog, plan, await createSeal(plan.seed))
  const sealed = toJson(key)
  return {
    key,
    sealed,
    keyDigest: sha256(new TextEncoder().encode(sealed)),
    blind: key.units.map(({ unit, episode }) => blindOf(unit, episode)),
  }
}

/** The packets of all coders, then those of so many latecomers. */
export function packetsFor({ key, keyDigest, blind }: Dealt, spare: number): readonly Packet[] {
  return [...key.assignments, ...key.spares.slice(0, spare)].map((each) => packetFor(each, blind, keyDigest))
}

/** The files for a class: name → text. `print` makes a packet's file, with this extension. */
export async function filesOf(
  { sealed }: Pick<Dealt, 'sealed'>,
  packets: readonly Packet[],
  framework: Framework,
  extension: string,
  print: (packet: Packet) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    [KEY_FILE, sealed],
    ['roster.csv', printRoster(packets.map(({ coder }) => coder))],
    ['codings.csv', printCodings(packets.flatMap(emptyRows), framework)],
  ])
  for (const packet of packets) files.set(`${packet.coder}.${extension}`, await print(packet))
  return files
}

function emptyRows({ coder, packet, units }: Packet) {
  return units.map(({ unit }) => ({ coder, packet, unit, answers: {}, outcome: null }))
}
