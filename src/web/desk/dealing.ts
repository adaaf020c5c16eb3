import { choiceOf, type PacketPlan } from '../../classroom/answer-key.ts'
import { blindFramework } from '../../classroom/packets.ts'
import { wordsIn } from '../../classroom/reading-time.ts'
import { isGuessable, normalSeed, randomSeed, SEED_LETTERS, SEED_WORDS } from '../../classroom/seed.ts'
import { completeShares } from '../../classroom/shares.ts'
import { deal, filesOf, packetsFor } from '../../desk/packets.ts'
import { type Asking, planInWords, planWarnings, whyImpossible } from '../../desk/plan-words.ts'
import { isRefusal, type Refusal, refuse } from '../../desk/remarks.ts'
import { MAX_CODERS, MAX_SPARE } from '../../model/packet-limits.ts'
import { packetPage } from '../packet-page.ts'
import type { DeskData } from './data.ts'
import type { DeskState, Field } from './state.ts'

/** Packets that were just made. */
export interface MadePackets {
  /** Name → text: what `exercise packet --form --out DIR` writes. */
  readonly files: ReadonlyMap<string, string>
  readonly seed: string
  readonly key: string
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

/** The fields with whole numbers, their names, and the largest numbers. */
const LIMITS = {
  coders: ['Students', MAX_CODERS],
  perCoder: ['Episodes for each', MAX_CODERS],
  overlap: ['Coders for each episode', MAX_CODERS],
  units: ['Episodes', MAX_CODERS],
  spare: ['Spare packets', MAX_SPARE],
} as const satisfies Readonly<Partial<Record<Field, readonly [label: string, most: number]>>>

/** Makes the packets that the fields ask for. */
export async function makePackets({ fields }: DeskState, data: DeskData): Promise<MadePackets | Refusal> {
  const { catalog, coding, version, packetProgram } = data
  const plan = planFrom(fields, data)
  if (isRefusal(plan)) return plan
  const dealt = await deal(catalog, plan, (unit, episode) => ({ unit, evidence: data.evidence[episode] ?? {} }))
  const packets = packetsFor(dealt, Number(fields.spare.trim()))
  const framework = blindFramework(catalog.framework)
  const files = await filesOf(dealt, packets, framework, 'html', async (packet) =>
    packetPage({ kind: 'packet', version, framework, packet }, packetProgram),
  )
  return {
    files,
    seed: plan.seed,
    key: dealt.sealed,
    said: [planInWords({ ...plan, coding }, packets), ...planWarnings(plan, false, ASKING)],
  }
}

/** The plan of the fields, or why there is none. */
function planFrom(fields: DeskState['fields'], data: DeskData): PacketPlan | Refusal {
  const numbers = numbersFrom(fields)
  if (isRefusal(numbers)) return numbers
  const { coders, perCoder, overlap, units } = numbers
  if (coders === undefined) return refuse('How many students are there? Write a number in “Students”.')
  const written = normalSeed(fields.seed)
  if (written !== '' && isGuessable(written)) {
    return refuse(
      `The seed is too easy to guess, and whoever guesses it has the answer key. Use at least ${SEED_WORDS} different words with ${SEED_LETTERS} letters in all, or leave it empty for a random one.`,
    )
  }
  const choice = choiceOf(data.catalog, data.coding, new Set(data.recognizable))
  const available = choice.blind.length + choice.recognizable.length
  if (units !== undefined && units > available) return refuse(`There are only ${available} episodes.`)
  const given = {
    coders,
    ...(perCoder === undefined ? {} : { perCoder }),
    ...(overlap === undefined ? {} : { overlap }),
    ...(units === undefined ? {} : { units }),
  }
  const shares = completeShares(given, { available, preferred: choice.blind.length })
  const reason = whyImpossible(shares, ASKING)
  if (reason !== null) return refuse(reason)
  const wordsOf = (episode: string): number => wordsIn({ evidence: data.evidence[episode] ?? {} })
  return { ...shares, seed: written === '' ? randomSeed() : written, coding: data.coding, choice, wordsOf }
}

type Numbers = Readonly<Record<keyof typeof LIMITS, number | undefined>>

/** The whole numbers in the fields; undefined where a field is empty. */
function numbersFrom(fields: DeskState['fields']): Numbers | Refusal {
  const read = (name: keyof typeof LIMITS): number | undefined => {
    const text = fields[name].trim()
    return text === '' ? undefined : Number(text)
  }
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const [label, most] = LIMITS[name]
    const least = name === 'spare' ? 0 : 1
    const text = fields[name].trim()
    const number = /^\d{1,6}$/.test(text) ? Number(text) : null
    if (text !== '' && (number === null || number < least || number > most)) {
      return refuse(`“${label}” must be a whole number from ${least} to ${most}.`)
    }
  }
  return {
    coders: read('coders'),
    perCoder: read('perCoder'),
    overlap: read('overlap'),
    units: read('units'),
    spare: read('spare'),
  }
}
