import { clipped } from './clipped.ts'
import { caseless } from './composed.ts'
import { type Answer, allowedAnswers, type Framework, UNKNOWN } from './framework.ts'
import { editDistance, nearest } from './nearest.ts'

/** Written value → answer, as `--map` gives it. The values are keys (`codeKey`). */
export type Codes = ReadonlyMap<string, Answer>

/** What a value means as an answer. `nothing` is a mark for "not answered". */
type Reading = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'nothing' | 'boolean' | 'other' }

/** Why a value is not an answer, and what to do. The message follows a name and a colon. */
export interface Refusal {
  readonly message: string
  readonly hint: string
}

/** How the answers of a framework may be written. */
export interface Vocabulary {
  /** The ids, from least to most, then `unknown`. */
  readonly allowed: readonly Answer[]
  /** What a value of any type means. Each spelling is worked out once. */
  read(value: unknown): Reading
  /** Why a value that is not an answer is refused. */
  refuse(value: unknown): Refusal
  /** "Did you mean …?" and the list, for places that allow only ids. */
  suggest(text: string): string
}

/** Other spellings of `unknown`. */
const UNKNOWN_WORDS = ['not sure', 'unsure', 'not known', "don't know", 'do not know', "I don't know", 'no idea']

/** How people and programs mark a missing answer, in lower case. */
const NOTHING: ReadonlySet<string> = new Set([
  ...['', '.', '-', '–', '—', '#', '?'],
  ...['na', 'n/a', '#n/a', 'n.a.', 'nan', 'null'],
])

/** Words that YAML 1.1 reads as booleans. The nearest answer could be the opposite of what was meant. */
const SWITCHES: ReadonlySet<string> = new Set(['true', 'false', 'on', 'off'])

/** Signs of a negation: the nearest answer would be its opposite. */
const NEGATION = /[~!¬≠]/

/** A suggested answer must be nearer than any other by this many edits. */
const MARGIN = 2

/** At most this many spellings are remembered, so that memory stays bounded. */
const MAX_REMEMBERED = 1000

/** Longer spellings are not compared with the answers. */
const MAX_LENGTH = 200

const BOOLEAN_HINT =
  'YAML 1.1 programs and csvkit change yes and no to true and false. Put the word in quotes, or use csvjson --no-inference.'

/** Where codes are given, for hints. */
const CODES_OPTION = '--map'

/**
 * The ways to write the answers of a framework. `codes` is null where none can be given; `place` is where they are given.
 */
export function vocabularyOf(framework: Framework, codes: Codes | null = null, place = CODES_OPTION): Vocabulary {
  const allowed = allowedAnswers(framework)
  const names = namesOf(framework)
  const known = new Map<unknown, Reading>(
    [...allowed.map((id) => [id, id] as const), ...(codes ?? [])].map(([written, answer]) => [
      written,
      { kind: 'answer', answer },
    ]),
  )
  const read = (value: unknown): Reading => {
    const found = known.get(value)
    if (found !== undefined) return found
    const reading = understand(value, names, codes)
    if (typeof value === 'string' && value.length <= MAX_LENGTH && known.size < MAX_REMEMBERED)
      known.set(value, reading)
    return reading
  }
  const suggest = (text: string): string => suggestAnswer(text, framework, read(text))
  const refused = new Map<unknown, Refusal>()
  const refuseOnce = (value: unknown): Refusal => {
    const found = refused.get(value)
    if (found !== undefined) return found
    const refusal = refuse(value, read(value), suggest, codes === null ? null : place)
    if (typeof value === 'string' && value.length <= MAX_LENGTH && refused.size < MAX_REMEMBERED)
      refused.set(value, refusal)
    return refusal
  }
  return { allowed, read, suggest, refuse: refuseOnce }
}

/** The spelling without what may differ: case, spaces, hyphens, underscores, quotes, and end punctuation. */
export function foldedAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-‐-―'‘’"“”.,;]+/g, '')
    .replace(/!+$/, '')
}

/** The form in which codes are compared: case is ignored, and 1.0 equals 1. */
export function codeKey(text: string): string {
  return caseless(text.trim()).replace(/^([+-]?\d+)\.0+$/, '$1')
}

/** Does the text only say that there is no answer? */
export function isNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase())
}

/** Does the text say that nobody knows? */
export function meansUnknown(text: string): boolean {
  return [UNKNOWN, ...UNKNOWN_WORDS].some((word) => foldedAnswer(word) === foldedAnswer(text))
}

/** Every word for an answer. An id comes before a label, and a label before another word for `unknown`. */
function wordsFor({ answers }: Framework): readonly (readonly [word: string, answer: Answer])[] {
  return [
    ...[...Object.keys(answers), UNKNOWN].map((id) => [id, id] as const),
    ...Object.entries(answers).map(([id, label]) => [label, id] as const),
    ...UNKNOWN_WORDS.map((word) => [word, UNKNOWN] as const),
  ]
}

/** Folded spelling → answer. When two words share a spelling, the first one wins. */
function namesOf(framework: Framework): ReadonlyMap<string, Answer> {
  const folded = wordsFor(framework).map(([word, answer]) => [foldedAnswer(word), answer] as const)
  return new Map(folded.filter(([word]) => word !== '').toReversed())
}

function understand(value: unknown, names: ReadonlyMap<string, Answer>, codes: Codes | null): Reading {
  if (value === undefined || value === null) return { kind: 'nothing' }
  if (typeof value === 'boolean') return { kind: 'boolean' }
  if (typeof value !== 'string' && typeof value !== 'number') return { kind: 'other' }
  const text = String(value).trim()
  const coded = codes?.get(codeKey(text))
  if (coded !== undefined) return { kind: 'answer', answer: coded }
  if (text === '' || Number.isNaN(value)) return { kind: 'nothing' }
  if (typeof value === 'number') return { kind: 'other' }
  for (const spelling of [text, beginningOf(text)]) {
    const answer = spelling.length > MAX_LENGTH ? undefined : names.get(foldedAnswer(spelling))
    if (answer !== undefined) return { kind: 'answer', answer }
  }
  if (isNothing(text)) return { kind: 'nothing' }
  return { kind: /^(true|false)$/i.test(text) ? 'boolean' : 'other' }
}

/** Forms and prompts show the whole choice: "Mostly yes: A clear sign that …". */
function beginningOf(text: string): string {
  return text.split(/[:(–—]| - /, 1)[0] ?? ''
}

function refuse(value: unknown, { kind }: Reading, suggest: (text: string) => string, place: string | null): Refusal {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return { message: messageOn(value), hint: `${cureFor(kind, text, place)}${suggest(text)}` }
}

function messageOn(value: unknown): string {
  if (typeof value === 'string') return `"${clipped(value)}" is not an answer`
  if (Array.isArray(value)) return 'a list is not an answer'
  if (typeof value === 'object' && value !== null) return 'an object is not an answer'
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value} is not an answer`
  return 'there is no answer'
}

function cureFor(kind: Reading['kind'], text: string, place: string | null): string {
  if (kind === 'nothing') return 'If nobody knows, write unknown. '
  if (kind === 'boolean') return `${BOOLEAN_HINT} `
  return place !== null && /^\s*-?\d+(?:\.0+)?\s*$/.test(text)
    ? `Say what the numbers mean: ${place} "${codeKey(text)}=ANSWER,…". `
    : ''
}

function suggestAnswer(text: string, framework: Framework, reading: Reading): string {
  const allowed = allowedAnswers(framework)
  const list = `Allowed: ${allowed.join(', ')}.`
  const meant = reading.kind === 'answer' ? reading.answer : nearestAnswer(text, framework, reading)
  return meant === null ? list : `Did you mean "${meant}"? ${list}`
}

/**
 * The most likely answer. Null when another answer is about as near: a wrong suggestion would turn
 * what was meant into its opposite.
 */
function nearestAnswer(text: string, framework: Framework, { kind }: Reading): Answer | null {
  const typed = text.trim()
  if (kind !== 'other' || SWITCHES.has(typed.toLowerCase()) || NEGATION.test(typed)) return null
  const words = wordsFor(framework)
  const meant = nearest(
    typed,
    words.map(([word]) => word),
  )
  const answer = words.find(([word]) => word === meant)?.[1] ?? null
  if (meant === null || answer === null) return null
  const distance = editDistance(typed, meant)
  const isUnsure = words.some(([word, other]) => other !== answer && editDistance(typed, word) - distance < MARGIN)
  return isUnsure || 2 * distance >= typed.length ? null : answer
}
