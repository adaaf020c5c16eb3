import { alternativesTo, MAX_CODERS, type Shares } from '../../classroom/assignment.ts'
import { codableEpisodes, createKey } from '../../classroom/packets.ts'
import type { Packet } from '../../classroom/results.ts'
import { packetOf } from '../../model/answer-key.ts'
import { suggestion } from '../../model/nearest.ts'
import { sha256 } from '../../reading/sha256.ts'
import { toJson } from '../../rendering/escape.ts'
import { printCodings, printRoster } from '../../rendering/exercise/codings.ts'
import { type Format, render } from '../../rendering/index.ts'
import { counted } from '../../rendering/words.ts'
import { blindUnitOf } from '../blind-units.ts'
import { UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import { show, warn } from '../output.ts'
import { chooseCoding } from '../selection.ts'
import { type GlobalOptions, textContext } from '../settings.ts'
import { writeFiles } from '../writing.ts'

export interface PacketOptions extends GlobalOptions {
  readonly seed?: string
  readonly coders?: number
  /** 4 when it is missing, or as many as there are. */
  readonly perCoder?: number
  /** 2 when it is missing, or as many as there are coders. */
  readonly overlap?: number
  /** How many episodes; all that the coding covers when it is missing. */
  readonly units?: number
  readonly coder?: string
  /** As web pages with a form, whatever the format. */
  readonly form?: boolean
  readonly out?: string
  readonly force?: boolean
}

const EXTENSIONS: Readonly<Record<Format, string>> = { text: 'txt', json: 'json', markdown: 'md', html: 'html' }

/** Blind packets for a class into a folder, with their key; or one of them on stdout. */
export async function runPacket(options: PacketOptions, library: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { catalog } = library
  const { framework } = catalog
  const coding = chooseCoding(framework, options.coding)
  const { seed, coders } = options
  if (seed === undefined || seed.trim() === '') {
    throw new UsageError(
      'Give --seed: words of your own that nobody guesses. The same words make the same packets and the same key.',
    )
  }
  if (coders === undefined) throw new UsageError('Give --coders: how many people are to code.')
  const available = codableEpisodes(catalog, coding).length
  const units = options.units ?? available
  const { perCoder = Math.min(4, units), overlap = Math.min(2, coders) } = options
  const shares: Shares = { units, coders, perCoder, overlap }
  refuseImpossible(shares, available)
  const key = createKey(catalog, { ...shares, seed, coding })
  const sealed = toJson(key)
  const keyDigest = sha256(Buffer.from(sealed))
  const blind = key.units.map(({ unit, episode }) => blindUnitOf(library, coding, unit, episode))
  const packets = key.assignments.map(
    (assignment): Packet => ({
      schemaVersion: 1,
      packet: packetOf(keyDigest),
      coder: assignment.coder,
      keyDigest,
      units: blind.filter(({ unit }) => assignment.units.includes(unit)),
    }),
  )
  if (options.out === undefined) {
    await show({ kind: 'packet', view: { framework, packet: onePacket(packets, options.coder) } }, options, io)
    return EXIT.done
  }
  const context = { ...textContext(io.stdout, options, io), color: false, width: 80 }
  const files = new Map<string, string>([['key.json', sealed]])
  for (const packet of packets) {
    const text = await render({ kind: 'packet', view: { framework, packet } }, options.format, context)
    files.set(`${packet.coder}.${EXTENSIONS[options.format]}`, text)
  }
  const rows = packets.flatMap(({ coder, packet, units: own }) =>
    own.map(({ unit }) => ({ coder, packet, unit, answers: {}, outcome: null })),
  )
  files.set('codings.csv', printCodings(rows, framework))
  files.set('roster.csv', printRoster(key.assignments.map(({ coder }) => coder)))
  writeFiles(options.out, files, { force: options.force === true })
  await warn(
    `${counted(packets.length, 'packet')} of ${counted(perCoder, 'unit')} in ${options.out}, with roster.csv (who is who; fill it in), codings.csv (a row a coder and unit, to be filled) and key.json, which coders must not see. SHA-256 of the key: ${keyDigest}`,
    options,
    io,
  )
  return EXIT.done
}

function onePacket(packets: readonly Packet[], coder: string | undefined): Packet {
  const codes = packets.map((packet) => packet.coder)
  const found = coder === undefined && packets.length === 1 ? packets[0] : packets.find((each) => each.coder === coder)
  if (found !== undefined) return found
  throw new UsageError(
    coder === undefined
      ? `Name a folder for the packets (--out DIR), or one coder (--coder ${codes[0]}).`
      : `There is no coder "${coder}". ${suggestion(coder, codes)}`,
  )
}

function refuseImpossible(shares: Shares, available: number): void {
  const { units, coders, perCoder, overlap } = shares
  if (coders > MAX_CODERS) throw new UsageError(`--coders can be ${MAX_CODERS} at most.`)
  if (units > available) throw new UsageError(`--units can be ${available} at most: so many episodes have the coding.`)
  const alternatives = alternativesTo(shares)
  if (alternatives === null) return
  const options = { coders: '--coders', perCoder: '--per-coder', overlap: '--overlap', units: '--units' } as const
  const wouldDo = (Object.keys(options) as (keyof typeof options)[]).flatMap((name) =>
    alternatives[name] === null ? [] : [`${options[name]} ${alternatives[name]}`],
  )
  throw new UsageError(
    `${counted(coders, 'coder')} with ${counted(perCoder, 'unit')} each cannot code ${counted(units, 'episode')} ${overlap === 1 ? 'once' : `${overlap} times`}: ${perCoder > units ? 'there are fewer units than each is to code' : `that takes ${units * overlap} codings, and they make ${coders * perCoder}`}. ${wouldDo.length === 0 ? 'Change two of the numbers.' : `One of these would do: ${wouldDo.join(', ')}.`}`,
  )
}
