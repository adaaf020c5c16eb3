import { choiceOf, type PacketPlan } from '../../classroom/answer-key.ts'
import { blindFramework } from '../../classroom/packets.ts'
import { wordsIn } from '../../classroom/reading-time.ts'
import { completeShares } from '../../classroom/shares.ts'
import { deal, filesOf, packetsFor } from '../../desk/packets.ts'
import { type Asking, planInWords, planWarnings, whyImpossible } from '../../desk/plan-words.ts'
import { isRefusal, type Refusal, refuse } from '../../desk/remarks.ts'
import { packetPage } from '../packet-page.ts'
import type { DeskData } from './data.ts'
import type { DeskState } from './state.ts'
import { type WholeNumber, wrongPlan } from './wrong-fields.ts'

/** Packets that were just made. */
export interface MadePackets {
  /** Name → text: what `exercise packet --form --out DIR` writes. */
  readonly files: ReadonlyMap<string, string>
  readonly key: string
  /** How many spare ones. */
  readonly spare: number
  /** What the plan means for the class, as sentences. */
  readonly said: readonly string[]
}

/** The numbers of a plan in the words of the page. */
const ASKING: Asking = {
  coders: (number) => `${number} students`,
  perCoder: (number) => `${number} episodes for each`,
  overlap: (number) => `at least ${number} coders for each episode`,
  units: (number) => `${number} episodes`,
}

/** Makes the packets that the fields ask for. `seed` decides which. */
export async function makePackets(
  fields: DeskState['fields'],
  data: DeskData,
  seed: string,
): Promise<MadePackets | Refusal> {
  const { catalog, coding, version, packetProgram } = data
  const plan = planFrom(fields, data, seed)
  if (isRefusal(plan)) return plan
  const dealt = await deal(catalog, plan, (unit, episode) => ({ unit, evidence: data.evidence[episode] ?? {} }))
  const spare = Number(fields.spare.trim())
  const packets = packetsFor(dealt, spare)
  const framework = blindFramework(catalog.framework)
  const files = await filesOf(dealt, packets, framework, 'html', async (packet) =>
    packetPage({ kind: 'packet', version, framework, packet }, packetProgram),
  )
  return {
    files,
    key: dealt.sealed,
    spare,
    said: [planInWords({ ...plan, coding }, packets, ASKING), ...planWarnings(plan, false, ASKING)],
  }
}

/** The plan of the fields, or why there is none. */
function planFrom(fields: DeskState['fields'], data: DeskData, seed: string): PacketPlan | Refusal {
  const wrong = wrongPlan(fields, data.catalog.framework)
  if (wrong !== null) return refuse(wrong)
  const numberIn = (name: WholeNumber): number | undefined => {
    const text = fields[name].trim()
    return text === '' ? undefined : Number(text)
  }
  const [perCoder, overlap, units] = [numberIn('perCoder'), numberIn('overlap'), numberIn('units')]
  const choice = choiceOf(data.catalog, data.coding, new Set(data.recognizable))
  const available = choice.blind.length + choice.recognizable.length
  if (units !== undefined && units > available) return refuse(`There are only ${available} episodes.`)
  const given = {
    coders: Number(fields.coders.trim()),
    ...(perCoder === undefined ? {} : { perCoder }),
    ...(overlap === undefined ? {} : { overlap }),
    ...(units === undefined ? {} : { units }),
  }
  const shares = completeShares(given, { available, preferred: choice.blind.length })
  const reason = whyImpossible(shares, ASKING)
  if (reason !== null) return refuse(reason)
  const wordsOf = (episode: string): number => wordsIn({ evidence: data.evidence[episode] ?? {} })
  return { ...shares, seed, coding: data.coding, choice, wordsOf }
}
