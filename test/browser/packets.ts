import type { Packet } from '../../src/classroom/results.ts'
import { packetPage } from '../../src/web/packet-page.ts'
import { shippedLibrary } from '../support/library.ts'
import { output, pageProgram } from './browser.ts'

const DEAL = [
  '--seed',
  'a seed of several words',
  '--coders',
  '4',
  '--per-coder',
  '2',
  '--overlap',
  '2',
  '--units',
  '4',
]

/** One coder's packet, with two units. */
export async function onePacket(): Promise<Packet> {
  const packets = ['exercise', 'packet', ...DEAL, '--format', 'json', '--coder'] as const
  // The refusal names the coders who have a packet.
  const refusal = await output(...packets, 'nobody').catch((error: Error) => error.message)
  const [coder = ''] = /(?<=Allowed: )[^,\s]+/.exec(refusal) ?? []
  return JSON.parse(await output(...packets, coder)) as Packet
}

/** A packet as the page that its coder gets. */
export async function packetForm(packet: Packet): Promise<string> {
  const { framework } = await shippedLibrary()
  return await packetPage({ kind: 'packet', version: '1', framework, packet }, pageProgram())
}
