import { join } from 'node:path'
import { blindFramework, createKey } from '../../../../classroom/packets.ts'
import type { Packet } from '../../../../classroom/results.ts'
import { packetOf } from '../../../../model/answer-key.ts'
import { canonicalCode, coderName } from '../../../../model/coder-code.ts'
import type { Framework } from '../../../../model/framework.ts'
import { suggestion } from '../../../../model/nearest.ts'
import { readWhole } from '../../../../reading/files.ts'
import { sha256 } from '../../../../reading/sha256.ts'
import type { TextContext } from '../../../../rendering/context.ts'
import { toJson } from '../../../../rendering/escape.ts'
import { FORMATS, type Format, formatOf, print } from '../../../../rendering/formats.ts'
import { counted, series } from '../../../../rendering/words.ts'
import { printCodings, printRoster } from '../../../../results/codings/csv.ts'
import { packetResult } from '../../../../results/packet/result.ts'
import { printable } from '../../../../results/result.ts'
import { OutputError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { pageScript } from '../../../library/page-script.ts'
import { readable } from '../../../library/readable.ts'
import { evidenceCoding } from '../../../library/selection.ts'
import { namesIn, refuseObstacles } from '../../../terminal/obstacles.ts'
import type { Session } from '../../../terminal/session.ts'
import { refusePageOnTerminal } from '../../../terminal/target.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { VERSION } from '../../../version.ts'
import { blindUnitOf } from '../blind-units.ts'
import type { PacketOptions } from './command.ts'
import { planPackets } from './plan.ts'

const KEY_FILE = 'key.json'

/** Writes blind packets and their key into a folder, or one packet to stdout. */
export async function runPacket(session: Session, options: PacketOptions): Promise<ExitStatus> {
  refuseIdle(options)
  const library = await session.library()
  const framework = blindFramework(library.catalog.framework)
  const coding = evidenceCoding(framework, session.settings.coding)
  const key = createKey(library.catalog, planPackets(options, library.catalog, coding))
  const sealed = toJson(key)
  const keyDigest = sha256(Buffer.from(sealed))
  const blind = key.units.map(({ unit, episode }) => blindUnitOf(library, coding, unit, episode))
  const packets = key.assignments.map(({ coder, units }): Packet => {
    const own = blind.filter(({ unit }) => units.includes(unit))
    return { schemaVersion: 1, packet: packetOf(keyDigest), coder, keyDigest, units: own }
  })
  if (options.out === undefined) {
    if (options.form === true || session.settings.format === 'html') refusePageOnTerminal(session)
    const packet = onePacket(packets, options.coder)
    await session.present(await printed(packet, framework, options, session, () => session.look('stdout')))
    return EXIT.done
  }
  const files = await filesOf(packets, sealed, framework, options, session)
  const folder = options.out
  refuseObstacles(folder, [...files.keys()], session)
  refuseOtherPackets(folder, files, session)
  // Half a set of packets is useless, so signals wait until all files are written.
  session.uninterrupted(() => writeFiles(folder, files, { platform: session.platform, force: options.force === true }))
  await session.warn(
    [
      `Wrote ${counted(packets.length, 'packet')} to ${options.out}, and:`,
      '  key.json     the answer key; keep it from coders',
      '  roster.csv   fill in who each coder is',
      '  codings.csv  a row for each coder and unit, to fill in',
      `SHA-256 of the key, as printed in each packet: ${keyDigest}`,
    ].join('\n'),
  )
  return EXIT.done
}

/** Refuses options that would have no effect, because the user expects one. */
function refuseIdle({ out, coder, force, form, formatted }: PacketOptions): void {
  if (out !== undefined && coder !== undefined) {
    throw new UsageError("--coder prints one packet, so it can't be combined with --out.")
  }
  if (out === undefined && force !== undefined) {
    throw new UsageError('--force needs --out DIR: it overwrites files there.')
  }
  if (form === true && formatted) {
    throw new UsageError("--form can't be combined with --format.")
  }
}

/** The files for a class: name → text. */
async function filesOf(
  packets: readonly Packet[],
  sealed: string,
  framework: Framework,
  options: PacketOptions,
  session: Session,
): Promise<ReadonlyMap<string, string>> {
  const { extension } = formatOf(options.form === true ? 'html' : session.settings.format)
  const files = new Map([
    [KEY_FILE, sealed],
    ['roster.csv', printRoster(packets.map(({ coder }) => coder))],
    ['codings.csv', printCodings(packets.flatMap(emptyRows), framework)],
  ])
  for (const packet of packets) {
    files.set(
      `${packet.coder}.${extension}`,
      await printed(packet, framework, options, session, () => session.look('file')),
    )
  }
  return files
}

async function printed(
  packet: Packet,
  framework: Framework,
  { form }: PacketOptions,
  { settings, home }: Session,
  look: () => TextContext,
): Promise<string> {
  if (form !== true) return await print(printable(packetResult, { framework, packet }), settings.format, look)
  const { packetPage } = await import('../../../../web/packet-page.ts')
  return await packetPage({ kind: 'packet', version: VERSION, framework, packet }, pageScript(home))
}

/** Packets from another key in the same folder would be handed out along with the new ones. */
function refuseOtherPackets(folder: string, files: ReadonlyMap<string, string>, session: Session): void {
  if (readable(() => readWhole(join(folder, KEY_FILE))) === files.get(KEY_FILE)) return
  const others = namesIn(folder, session).filter((name) => isPacketFile(name) && !files.has(name))
  if (others.length === 0) return
  throw new OutputError(
    new Error(`${folder} holds packets of another key: ${series(others)}. Remove them, or use another folder.`),
  )
}

function isPacketFile(name: string): boolean {
  const [code = '', extension = '', ...others] = name.split('.')
  const extensions = Object.values<Format>(FORMATS).map((format) => format.extension)
  return others.length === 0 && extensions.includes(extension) && canonicalCode(code) === code
}

function emptyRows({ coder, packet, units }: Packet) {
  return units.map(({ unit }) => ({ coder, packet, unit, answers: {}, outcome: null }))
}

function onePacket(packets: readonly Packet[], coder: string | undefined): Packet {
  const codes = packets.map((packet) => packet.coder)
  const name = coder === undefined ? null : coderName(coder)
  const found = name === null && packets.length === 1 ? packets[0] : packets.find((each) => each.coder === name)
  if (found !== undefined) return found
  throw new UsageError(
    coder === undefined
      ? `The folder for the packets is missing. Add --out DIR, or print one packet with --coder ${codes[0]}.`
      : `There is no coder "${coder}". ${suggestion(coder, codes)}`,
  )
}
