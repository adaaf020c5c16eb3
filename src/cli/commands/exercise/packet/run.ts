import { join } from 'node:path'
import type { DealtKey, DealtPacket } from '../../../../classroom/answer-key.ts'
import { blindFramework, packetFor } from '../../../../classroom/packets.ts'
import type { Packet } from '../../../../classroom/results.ts'
import { randomSeed } from '../../../../classroom/seed.ts'
import { deal, filesOf, KEY_FILE, packetsFor } from '../../../../desk/packets.ts'
import { planWarnings } from '../../../../desk/plan-words.ts'
import { canonicalCode, coderName } from '../../../../model/coder-code.ts'
import type { Framework } from '../../../../model/framework.ts'
import { suggestion } from '../../../../model/nearest.ts'
import { readWhole } from '../../../../reading/files.ts'
import type { TextContext } from '../../../../rendering/context.ts'
import { FORMATS, type Format, formatOf, print } from '../../../../rendering/formats.ts'
import { series } from '../../../../rendering/words.ts'
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
import { planPackets, seedFrom } from './plan.ts'
import { AS_OPTIONS, packetsReport, seedReport } from './told.ts'

/** Writes blind packets and their key into a folder, or one packet to stdout. */
export async function runPacket(session: Session, options: PacketOptions): Promise<ExitStatus> {
  refuseIdle(options)
  const library = await session.library()
  const framework = blindFramework(library.catalog.framework)
  const coding = evidenceCoding(framework, session.settings.coding)
  const given = seedFrom(options.seed)
  const seed = given ?? randomSeed()
  const plan = planPackets(options, seed, library, coding)
  const dealt = await deal(library.catalog, plan, (unit, episode) => blindUnitOf(library, coding, unit, episode))
  const { key, keyDigest, blind } = dealt
  if (options.out === undefined) {
    if (options.form === true || session.settings.format === 'html') refusePageOnTerminal(session)
    const packet = packetFor(onePacket(key, options.coder), blind, keyDigest)
    await session.present(await printed(packet, framework, options, session, () => session.look('stdout')))
    if (given === undefined) await session.say(seedReport(seed, false))
    return EXIT.done
  }
  const spare = options.spare ?? 0
  const packets = packetsFor(dealt, spare)
  const { extension } = formatOf(options.form === true ? 'html' : session.settings.format)
  const files = await filesOf(dealt, packets, framework, extension, (packet) =>
    printed(packet, framework, options, session, () => session.look('file')),
  )
  const folder = options.out
  refuseObstacles(folder, [...files.keys()], session)
  refuseOtherPackets(folder, files, session)
  // Half a set of packets is useless, so signals wait until all files are written.
  session.uninterrupted(() => writeFiles(folder, files, { platform: session.platform, force: options.force === true }))
  await session.warn(packetsReport(folder, { written: packets, spare, keyDigest }, plan))
  for (const warning of planWarnings(plan, options.names.length > 0, AS_OPTIONS)) await session.warn(warning)
  if (given === undefined) await session.say(seedReport(seed, true))
  return EXIT.done
}

/** Refuses options that would have no effect, because the user expects one. */
function refuseIdle({ out, coder, coders, seed, spare, force, form, formatted }: PacketOptions): void {
  if (out !== undefined && coder !== undefined) {
    throw new UsageError("--coder prints one packet, so it can't be combined with --out.")
  }
  if (out === undefined && force !== undefined) {
    throw new UsageError('--force needs --out DIR: it overwrites files there.')
  }
  if (out === undefined && spare !== undefined) {
    throw new UsageError('--spare needs --out DIR: it writes more packets there.')
  }
  if (coder !== undefined && seed === undefined) {
    throw new UsageError('--coder needs --seed: without it, each run makes other codes.')
  }
  if (out === undefined && coder === undefined && coders !== undefined && coders > 1) {
    throw new UsageError('The folder for the packets is missing. Add --out DIR, or print one packet with --coder CODE.')
  }
  if (form === true && formatted) {
    throw new UsageError("--form can't be combined with --format.")
  }
}

async function printed(
  packet: Packet,
  framework: Framework,
  { form }: PacketOptions,
  { settings, home }: Session,
  look: () => TextContext,
): Promise<string> {
  if (form !== true) {
    const view = { framework, packet, paper: settings.format === 'html' }
    return await print(printable(packetResult, view), settings.format, look)
  }
  const { packetPage } = await import('../../../../web/packet-page.ts')
  return packetPage({ kind: 'packet', version: VERSION, framework, packet }, pageScript(home))
}

/** Packets from another key in the same folder would be handed out along with the new ones. */
function refuseOtherPackets(folder: string, files: ReadonlyMap<string, string>, session: Session): void {
  if (readable(() => readWhole(join(folder, KEY_FILE))) === files.get(KEY_FILE)) return
  const others = namesIn(folder, session).filter((name) => isPacketFile(name) && !files.has(name))
  if (others.length === 0) return
  throw new OutputError(
    new Error(
      `${folder} holds packets of another key: ${series(others)}. Remove them, or use another folder.\nFor latecomers, use the seed and options of the first packets, and add --spare.`,
    ),
  )
}

function isPacketFile(name: string): boolean {
  const [code = '', extension = '', ...others] = name.split('.')
  const extensions = Object.values<Format>(FORMATS).map((format) => format.extension)
  return others.length === 0 && extensions.includes(extension) && canonicalCode(code) === code
}

/** The packet of a coder, or the only one. */
function onePacket({ assignments, spares }: DealtKey, coder: string | undefined): DealtPacket {
  const all = [...assignments, ...spares]
  const found = coder === undefined ? all[0] : all.find((each) => each.coder === coderName(coder))
  if (found !== undefined) return found
  throw new UsageError(
    `There is no coder "${coder}". ${suggestion(
      coder ?? '',
      all.map((each) => each.coder),
    )}`,
  )
}
