import { isGuessable, normalSeed, SEED_LETTERS, SEED_WORDS } from '../../classroom/seed.ts'
import { pointsFrom } from '../../desk/points.ts'
import { isRefusal } from '../../desk/remarks.ts'
import type { Framework } from '../../model/framework.ts'
import { keysOf } from '../../model/keys.ts'
import { MAX_CODERS, MAX_SPARE } from '../../model/packet-limits.ts'
import { codesFrom } from './codes.ts'
import type { DeskState, Field } from './state.ts'

/** What is wrong with the content of fields, as sentences. Fields that are right are missing. */
export type WrongFields = Readonly<Partial<Record<Field, string>>>

/** The fields with whole numbers: their names on the page, and the smallest and largest numbers. */
const WHOLE = {
  coders: ['Students', 1, MAX_CODERS],
  spare: ['Spare packets', 0, MAX_SPARE],
  perCoder: ['Episodes for each student', 1, MAX_CODERS],
  units: ['Episodes in all', 1, MAX_CODERS],
  overlap: ['Coders for each episode', 1, MAX_CODERS],
} as const satisfies Readonly<Partial<Record<Field, readonly [label: string, least: number, most: number]>>>
export type WholeNumber = keyof typeof WHOLE

/** The fields of a plan for packets, in the order of the page. */
const OF_PLAN: readonly Field[] = [...keysOf(WHOLE), 'seed']

/** What is wrong with the fields. */
export function wrongFields(fields: DeskState['fields'], framework: Framework): WrongFields {
  const all: readonly (readonly [Field, string | null])[] = [
    ...keysOf(WHOLE).map((name) => [name, wrongNumber(name, fields[name].trim())] as const),
    ['seed', wrongSeed(normalSeed(fields.seed))],
    ['codes', wrongCodes(fields.codes, framework)],
    ['outOf', wrongPoints(fields.outOf.trim())],
  ]
  return Object.fromEntries(all.filter(([, wrong]) => wrong !== null))
}

/** The first thing that is wrong with the plan for packets; null if nothing is. */
export function wrongPlan(fields: DeskState['fields'], framework: Framework): string | null {
  const wrong = wrongFields(fields, framework)
  return OF_PLAN.map((name) => wrong[name]).find((each) => each !== undefined) ?? null
}

/** Only the number of students can’t be left empty. */
function wrongNumber(name: WholeNumber, text: string): string | null {
  if (text === '') return name === 'coders' ? 'How many students are there? Write a number in “Students”.' : null
  const [label, least, most] = WHOLE[name]
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1
  return number >= least && number <= most ? null : `“${label}” must be a whole number from ${least} to ${most}.`
}

function wrongSeed(seed: string): string | null {
  if (seed === '' || !isGuessable(seed)) return null
  return `The seed is too easy to guess, and whoever guesses it has the answer key. Use at least ${SEED_WORDS} different words with ${SEED_LETTERS} letters in all, or leave it empty for a random one.`
}

function wrongCodes(text: string, framework: Framework): string | null {
  const codes = codesFrom(text, framework)
  return isRefusal(codes) ? codes.refusal : null
}

function wrongPoints(text: string): string | null {
  return text === '' || pointsFrom(text) !== null ? null : '“Points” must be a number from more than 0 to 10000.'
}
