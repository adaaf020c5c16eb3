import { type Calibration, isOrdered } from '../../../analysis/calibration.ts'
import { clipped } from '../../../model/clipped.ts'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'

/** A set, how it is made from a column, and how the user wrote that. */
export interface CalibrationSpec {
  readonly name: string
  /** The column of the raw values: that of the same name, unless the spec names one. */
  readonly column: string
  readonly text: string
  readonly calibration: Calibration
}

const EXAMPLE = 'Example: --set "DEV=400,550,900"'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** What a spec begins with, unless it begins with the anchors of the direct method. */
const METHODS = ['crisp', 'map', 'is', 'indirect', 'tfr', 'linear', 'bell', 'inverse-bell'] as const
/** Anchors that other programs take from the data. */
const FROM_DATA: readonly string[] = [
  'percentile',
  'percentiles',
  'quantile',
  'quantiles',
  'quartiles',
  'mean',
  'median',
]

/** Reads `DEV=400,550,900`, `DEV=crisp,550`, `RICH=from,GDP per capita,crisp,550`, `HIGH=is,DEV,2`, and the like. */
export function parseSpec(text: string): CalibrationSpec {
  const at = text.indexOf('=')
  const heading = text.slice(0, at).trim()
  if (at === -1 || heading === '')
    throw new UsageError(`--set: "${clipped(text)}" has no column name and =. ${EXAMPLE}`)
  const name = heading.replace(/\s+/g, '_')
  const spec = text.slice(at + 1).trim()
  const { column, words } = sourceIn(heading, spec.split(','))
  const [first = '', ...rest] = words
  // The recipe names the column too, because the set has another name.
  const isOwn = !['from', 'is'].includes(spec.split(',', 1).join().trim())
  const written = isOwn && name !== heading ? `from,${heading},${spec}` : spec
  return { name, column, text: written, calibration: calibrationFrom(name, first, rest) }
}

/**
 * The column, and how it is calibrated. The column is that of the same name, unless the spec begins with `from` and
 * another one, or with `is`, which names its own. After `from`, commas belong to the column until a method or a number.
 */
function sourceIn(
  name: string,
  parts: readonly string[],
): { readonly column: string; readonly words: readonly string[] } {
  const words = parts.map((part) => part.trim())
  const [first = '', second = '', ...rest] = words
  if (first === 'is') return { column: second, words: [first, ...(second === '' ? [] : rest)] }
  if (first !== 'from') return { column: name, words }
  const end = words.findIndex((word, index) => index > 1 && (isMethod(word) || NUMBER.test(word)))
  const column = parts.slice(1, end).join(',').trim()
  if (end !== -1 && column !== '') return { column, words: words.slice(end) }
  throw new UsageError(
    `--set: ${name} needs a column, and how to calibrate it. Example: --set "${name}=from,GDP per capita,400,550,900"`,
  )
}

function isMethod(word: string): boolean {
  return METHODS.some((method) => method === word) || FROM_DATA.includes(word)
}

function calibrationFrom(name: string, first: string, rest: readonly string[]): Calibration {
  switch (first) {
    case 'crisp':
      return { method: 'crisp', thresholds: numbersIn(name, rest, (count) => count > 0, 'one threshold or more') }
    case 'map':
      return { method: 'map', values: mapIn(name, rest), others: null }
    case 'is':
      return { method: 'map', values: valuesIn(name, rest), others: 0 }
    case 'indirect':
      return { method: 'indirect', thresholds: numbersIn(name, rest, (count) => count > 0, 'one threshold or more') }
    case 'tfr': {
      const [lowest = 0] = numbersIn(name, rest, (count) => count === 1, 'the highest value that is fully out')
      return { method: 'tfr', lowest }
    }
    case 'linear':
      return { method: 'linear', anchors: anchorsFrom(name, rest) }
    case 'bell': {
      const [a, b, c, d, e, f] = sixIn(name, rest)
      return {
        method: 'bell',
        anchors: {
          rising: { exclusion: a, crossover: b, inclusion: c },
          falling: { exclusion: f, crossover: e, inclusion: d },
        },
      }
    }
    case 'inverse-bell': {
      const [a, b, c, d, e, f] = sixIn(name, rest)
      return {
        method: 'bell',
        anchors: {
          falling: { inclusion: a, crossover: b, exclusion: c },
          rising: { exclusion: d, crossover: e, inclusion: f },
        },
      }
    }
    default:
      refuseWord(name, first)
      return { method: 'direct', anchors: anchorsFrom(name, [first, ...rest]) }
  }
}

/** Refuses a word that no method has. */
function refuseWord(name: string, word: string): void {
  if (FROM_DATA.includes(word.toLowerCase())) {
    throw new UsageError(
      `--set: the anchors of ${name} can't be taken from the data (${word}). They need reasons from outside. ${EXAMPLE}`,
    )
  }
  if (!/^[a-z]/i.test(word)) return
  throw new UsageError(
    `--set: "${clipped(word)}" is not a number or a method (${name}). ${suggestion(word, METHODS)}\nFor another column: --set "${name}=from,GDP per capita,400,550,900"`,
  )
}

/** Six anchors from left to right; the two in the middle can be the same. */
function sixIn(name: string, texts: readonly string[]): readonly [number, number, number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersIn(name, texts, (count) => count === 6, 'six anchors')
  if (a < b && b < c && c <= d && d < e && e < f) return [a, b, c, d, e, f]
  throw new UsageError(
    `--set: the six anchors of ${name} must rise. A set that is lowest in the middle: --set "${name}=inverse-bell,1,2,3,4,5,6"`,
  )
}

function anchorsFrom(name: string, texts: readonly string[]) {
  const numbers = numbersIn(name, texts, (count) => count === 3, 'three anchors')
  const [exclusion = 0, crossover = 0, inclusion = 0] = numbers
  const anchors = { exclusion, crossover, inclusion }
  if (isOrdered(anchors)) return anchors
  throw new UsageError(`--set: the crossover of ${name} must lie between full exclusion and full inclusion.`)
}

function numbersIn(
  name: string,
  texts: readonly string[],
  isEnough: (count: number) => boolean,
  needed: string,
): readonly number[] {
  const numbers = texts.map((text) => {
    if (NUMBER.test(text)) return Number(text)
    throw new UsageError(`--set: "${clipped(text)}" is not a number (${name}). ${EXAMPLE}`)
  })
  if (isEnough(numbers.length)) return numbers
  throw new UsageError(`--set: ${name} needs ${needed}, separated by commas. ${EXAMPLE}`)
}

function mapIn(name: string, texts: readonly string[]): ReadonlyMap<string, number> {
  const pairs = texts.map((text): readonly [string, number] => {
    const at = text.lastIndexOf(':')
    const membership = Number(text.slice(at + 1))
    if (at > 0 && text.slice(at + 1).trim() !== '' && membership >= 0 && membership <= 1) {
      return [text.slice(0, at).trim(), membership]
    }
    throw new UsageError(
      `--set: "${clipped(text)}" is not VALUE:MEMBERSHIP (${name}). Example: "LEVEL=map,low:0,high:1"`,
    )
  })
  if (pairs.length > 0) return new Map(pairs)
  throw new UsageError(`--set: ${name} needs a value. Example: "LEVEL=map,low:0,high:1"`)
}

/** The texts that make a case a member. */
function valuesIn(name: string, texts: readonly string[]): ReadonlyMap<string, number> {
  if (texts.length > 0 && !texts.includes('')) return new Map(texts.map((text) => [text, 1]))
  throw new UsageError(`--set: ${name} needs a column and a value. Example: --set "HIGH=is,LEVEL,2"`)
}
