import type { PacketPlan } from '../classroom/answer-key.ts'
import { minutesFor, wordsIn } from '../classroom/reading-time.ts'
import type { Packet } from '../classroom/results.ts'
import { alternativesTo, coveragesOf, evenlyCoded, type Shares } from '../classroom/shares.ts'
import { keysOf } from '../model/keys.ts'
import { counted, series } from '../rendering/words.ts'

/** How to ask for a number of a plan, in the words of a command or of a page. */
export type Asking = Readonly<Record<'coders' | 'perCoder' | 'overlap' | 'units', (number: number) => string>>

/** Why the shares can't be dealt, and what would do; null if they can. */
export function whyImpossible(shares: Shares, asking: Asking): string | null {
  const alternatives = alternativesTo(shares)
  if (alternatives === null) return null
  const { units, coders, perCoder, overlap } = shares
  const wanted = `${counted(coders, 'coder')} with ${counted(perCoder, 'unit')} each cannot code ${counted(units, 'episode')} ${overlap === 1 ? 'once' : `${overlap} times`}`
  const reason =
    perCoder > units
      ? 'there are not enough episodes'
      : `that takes ${units * overlap} codings, and they make ${coders * perCoder}`
  const wouldDo = keysOf(asking).flatMap((name) =>
    alternatives[name] === null ? [] : [asking[name](alternatives[name])],
  )
  return `${wanted}: ${reason}.\n${wouldDo.length === 0 ? 'Change two of these numbers.' : `Use one of these: ${wouldDo.join(', ')}.`}`
}

/** Of so few coders, one who is absent leaves two, who often differ. */
const FEW = 3

/** What the plan means for the class. */
export function planInWords(plan: PacketPlan, packets: readonly Packet[], asking: Asking): string {
  const words = packets.map(({ units }) => units.reduce((sum, unit) => sum + wordsIn(unit), 0))
  const [least, most] = [Math.min(...words), Math.max(...words)]
  const minutes = [...new Set([minutesFor(least), minutesFor(most)])].join(' to ')
  const coverages = [...new Set(coveragesOf(plan).toReversed().map(String))]
  return [
    `${counted(plan.units, 'episode')}. Each has ${series(coverages, 'or')} ${coverages.join() === '1' ? 'coder' : 'coders'}, and each coder has ${counted(plan.perCoder, 'episode')}.`,
    `To read: ${least === most ? '' : `${least} to `}${most} words, about ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}.`,
    ...absenceNote(plan, asking),
  ].join(' ')
}

/** What absences do in a small class, and the most episodes that would have enough coders. */
function absenceNote({ choice, ...shares }: PacketPlan, asking: Asking): readonly string[] {
  const least = (units: number): number => Math.min(...coveragesOf({ ...shares, units, overlap: 1 }))
  if (Math.min(...coveragesOf(shares)) !== FEW) return []
  const note = `If one of ${FEW} coders hands in nothing, the median of that episode can be a tie.`
  const isOpen = choice.blind.length + choice.recognizable.length > shares.units
  const fewer = Array.from({ length: shares.units - 1 }, (_, index) => shares.units - 1 - index).filter(
    (units) => units >= shares.perCoder && least(units) > FEW,
  )
  const found = fewer.find((units) => evenlyCoded({ ...shares, units, overlap: 1 }) === 0)
  if (!isOpen || found === undefined) return [note]
  return [`${note} For at least ${least(found)} each: ${asking.units(found)}`]
}

/** What could be better in a plan: medians can tie, or readers will recognize episodes. `named`: its episodes are given. */
export function planWarnings(plan: PacketPlan, named: boolean, asking: Asking): readonly string[] {
  return [...tieWarning(plan, named, asking), ...(named ? [] : recognizedWarning(plan, asking))]
}

function tieWarning({ choice, ...shares }: PacketPlan, named: boolean, asking: Asking): readonly string[] {
  const even = evenlyCoded(shares)
  if (even === 0 || shares.coders < 3) return []
  const available = named ? 0 : choice.blind.length + choice.recognizable.length
  const advice = oddPlan(shares, available, asking)
  return [
    `Episodes with an even number of coders, so that their median can be a tie: ${even} of ${shares.units}.${advice === null ? '' : `\nFor odd numbers: ${advice}`}`,
  ]
}

/** The nearest change that gives each unit an odd number of coders. With nothing `available`, their number stays. */
function oddPlan(shares: Shares, available: number, asking: Asking): string | null {
  const { units, coders, perCoder, overlap } = shares
  if (evenlyCoded({ ...shares, overlap: overlap - 1 }) === 0) return asking.overlap(overlap - 1)
  const others = Array.from({ length: available }, (_, index) => index + 1)
    .filter((number) => number >= perCoder)
    .toSorted((a, b) => Math.abs(a - units) - Math.abs(b - units))
  const found = others.find((number) => {
    const share = Math.floor((coders * perCoder) / number)
    return share >= 3 && evenlyCoded({ ...shares, units: number, overlap: 1 }) === 0
  })
  if (found === undefined) return null
  const least = coveragesOf({ ...shares, units: found, overlap: 1 }).at(-1) ?? 1
  return `${asking.units(found)} ${asking.overlap(least)}`
}

function recognizedWarning({ choice, units }: PacketPlan, asking: Asking): readonly string[] {
  const blind = choice.blind.length
  if (units <= blind) return []
  return [
    `Episodes that students may recognize: ${units - blind} of ${units}.\nFor none of these: ${asking.units(blind)}`,
  ]
}
