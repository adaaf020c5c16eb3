import type { PacketPlan } from '../../../../classroom/answer-key.ts'
import type { Packet } from '../../../../classroom/results.ts'
import { type Asking, planInWords } from '../../../../desk/plan-words.ts'
import { MAX_SPARE } from '../../../../model/packet-limits.ts'
import { counted } from '../../../../rendering/words.ts'

/** The numbers of a plan as options. */
export const AS_OPTIONS: Asking = {
  coders: (number) => `--coders ${number}`,
  perCoder: (number) => `--per-coder ${number}`,
  overlap: (number) => `--overlap ${number}`,
  units: (number) => `--units ${number}`,
}

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
    planInWords(plan, written, AS_OPTIONS),
    `SHA-256 of the key, as printed in each packet: ${keyDigest}`,
  ].join('\n')
}

/** What to do with a seed that nobody has seen before. */
export function seedReport(seed: string, key: boolean): string {
  return [
    `The seed of these packets: ${seed}`,
    `Keep it${key ? ', and key.json,' : ''} from coders. With --seed "${seed}", the same command makes the same packets again${key ? `, and up to ${MAX_SPARE} for latecomers (--spare)` : ''}.`,
    '',
  ].join('\n')
}
