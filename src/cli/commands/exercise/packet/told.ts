import { MAX_SPARE, type PacketPlan } from '../../../../classroom/answer-key.ts'
import { minutesFor, wordsIn } from '../../../../classroom/reading-time.ts'
import type { Packet } from '../../../../classroom/results.ts'
import { coveragesOf, evenlyCoded, type Shares } from '../../../../classroom/shares.ts'
import { counted, series } from '../../../../rendering/words.ts'

/** What the folder holds, and what the plan means for the class. */
export function packetsReport(
  folder: string,
  {
    written,
    spare,
    keyDigest,
  }: { readonly written: readonly Packet[]; readonly spare: number; readonly keyDigest: string },
  plan: PacketPlan,
): string {
  const spares = spare === 0 ? '' : ` and ${counted(spare, 'spare')}`
  return [
    `Wrote ${counted(written.length - spare, 'packet')}${spares} to ${folder}, and:`,
    '  key.json     the answer key; keep it from coders',
    '  roster.csv   fill in who each coder is',
    '  codings.csv  a row for each coder and unit, to fill in',
    planInWords(plan, written),
    `SHA-256 of the key, as printed in each packet: ${keyDigest}`,
  ].join('\n')
}

function planInWords(plan: PacketPlan, packets: readonly Packet[]): string {
  const words = packets.map(({ units }) => units.reduce((sum, unit) => sum + wordsIn(unit), 0))
  const [least, most] = [Math.min(...words), Math.max(...words)]
  const minutes = [...new Set([minutesFor(least), minutesFor(most)])].join(' to ')
  const coverages = [...new Set(coveragesOf(plan).toReversed().map(String))]
  return [
    `${counted(plan.units, 'episode')}. Each has ${series(coverages, 'or')} coders, and each coder has ${counted(plan.perCoder, 'episode')}.`,
    `To read: ${least === most ? '' : `${least} to `}${most} words, about ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}.`,
  ].join(' ')
}

/** What could be better in a plan: medians can tie, or readers will recognize episodes. */
export function planWarnings(plan: PacketPlan, named: boolean): readonly string[] {
  return [...tieWarning(plan, named), ...(named ? [] : recognizedWarning(plan))]
}

function tieWarning({ choice, ...shares }: PacketPlan, named: boolean): readonly string[] {
  const even = evenlyCoded(shares)
  if (even === 0 || shares.coders < 3) return []
  const available = named ? 0 : choice.blind.length + choice.recognizable.length
  const advice = oddPlan(shares, available)
  return [
    `Episodes with an even number of coders, so that their median can be a tie: ${even} of ${shares.units}.${advice === null ? '' : `\nFor odd numbers: ${advice}`}`,
  ]
}

/** The nearest change that gives each unit an odd number of coders. With nothing `available`, their number stays. */
function oddPlan(shares: Shares, available: number): string | null {
  const { units, coders, perCoder, overlap } = shares
  if (evenlyCoded({ ...shares, overlap: overlap - 1 }) === 0) return `--overlap ${overlap - 1}`
  const others = Array.from({ length: available }, (_, index) => index + 1)
    .filter((number) => number >= perCoder)
    .toSorted((a, b) => Math.abs(a - units) - Math.abs(b - units))
  const found = others.find((number) => {
    const share = Math.floor((coders * perCoder) / number)
    return share >= 3 && evenlyCoded({ ...shares, units: number, overlap: 1 }) === 0
  })
  if (found === undefined) return null
  return `--units ${found} --overlap ${coveragesOf({ ...shares, units: found, overlap: 1 }).at(-1)}`
}

function recognizedWarning({ choice, units }: PacketPlan): readonly string[] {
  const blind = choice.blind.length
  if (units <= blind) return []
  return [`Episodes that students may recognize: ${units - blind} of ${units}.\nFor none of these: --units ${blind}`]
}

/** What to do with a seed that nobody has seen before. */
export function seedReport(seed: string, key: boolean): string {
  return [
    `The seed of these packets: ${seed}`,
    `Keep it${key ? ', and key.json,' : ''} from coders. With --seed "${seed}", the same command makes the same packets again${key ? `, and up to ${MAX_SPARE} for latecomers (--spare)` : ''}.`,
    '',
  ].join('\n')
}
