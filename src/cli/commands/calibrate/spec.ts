import { type Calibration, isOrdered } from '../../../analysis/calibration.ts'
import { clipped } from '../../../model/clipped.ts'
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

/** Reads `DEV=400,550,900`, `DEV=crisp,550`, `HIGH=is,DEV,2`, and the like. */
export function parseSpec(text: string): CalibrationSpec {
  const at = text.indexOf('=')
  const name = text.slice(0, at).trim()
  if (at === -1 || name === '') throw new UsageError(`--set: "${clipped(text)}" has no column name and =. ${EXAMPLE}`)
  const [first = '', ...rest] = text
    .slice(at + 1)
    .split(',')
    .map((part) => part.trim())
  const column = first === 'is' ? (rest[0] ?? '') : name
  return { name, column, text: text.slice(at + 1).trim(), calibration: calibrationFrom(name, first, rest) }
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
      const numbers = numbersIn(name, rest, (count) => count === 6, 'six anchors')
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
      if (!(a < b && b < c && c <= d && d < e && e < f)) {
        throw new UsageError(`--set: the six anchors of ${name} must rise.`)
      }
      return {
        method: 'bell',
        anchors: {
          rising: { exclusion: a, crossover: b, inclusion: c },
          falling: { exclusion: f, crossover: e, inclusion: d },
        },
      }
    }
    default:
      return { method: 'direct', anchors: anchorsFrom(name, [first, ...rest]) }
  }
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
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text)
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

/** A column, then the texts that make a case a member. */
function valuesIn(name: string, [column = '', ...texts]: readonly string[]): ReadonlyMap<string, number> {
  if (column !== '' && texts.length > 0 && !texts.includes('')) return new Map(texts.map((text) => [text, 1]))
  throw new UsageError(`--set: ${name} needs a column and a value. Example: --set "HIGH=is,LEVEL,2"`)
}
