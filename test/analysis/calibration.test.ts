import { describe, expect, test } from 'vitest'
import {
  type Anchors,
  bellMembership,
  crispValue,
  directMembership,
  membershipsFor,
  proposedThresholds,
} from '../../src/analysis/calibration.ts'
import { LOG_ODDS } from '../../src/model/log-odds.ts'
import { extraOf } from './extra.ts'
import { near } from './reference.ts'

const extra = extraOf('LF')

/** Only complete linkage is this program's own. */
interface Thresholds {
  readonly column: string
  readonly n: number
  readonly thresholds: readonly number[]
  readonly call: string
}

interface Entry {
  readonly column: string
  readonly call: string
  readonly args: {
    readonly thresholds?: unknown
    readonly type?: string
    readonly method?: string
    readonly idm?: number
    readonly logistic?: boolean
    readonly ecdf?: boolean
    readonly below?: number
    readonly above?: number
  }
  readonly values?: readonly number[]
}

type Done = Entry & { readonly values: readonly number[] }
const DONE: readonly Done[] = extra.calibrations.filter(
  ({ values, args }: Entry) => values !== undefined && args.ecdf === undefined && !coincide(args.thresholds),
)
/** One value at a time: direct, bell, and crisp. */
const ENTRIES = DONE.filter(({ args: { method = 'direct' } }) => method === 'direct')
/** All values of a column together. */
const WHOLE = DONE.filter(({ args: { method = 'direct' } }) => method !== 'direct')

/** R accepts a crossover at an outer anchor, which divides by zero. This program refuses it. */
function coincide(thresholds: unknown): boolean {
  const { c, i } = (thresholds ?? {}) as { c?: number; i?: number }
  return c !== undefined && c === i
}

describe('calibration equals R', () => {
  test.each(ENTRIES)('$call', ({ column, args, values }) => {
    const raw: readonly number[] = extra.raw[column]
    const membership = calibratorOf(args)
    for (const [index, value] of raw.entries()) near(membership(value), values[index] ?? null)
  })

  test.each(WHOLE)('$call', ({ column, args, values }) => {
    const { method, thresholds } = args
    const calibration =
      method === 'TFR'
        ? ({ method: 'tfr', lowest: 1 } as const)
        : ({ method: 'indirect', thresholds: thresholds as number[] } as const)
    const found = membershipsFor(extra.raw[column], calibration, LOG_ODDS.qca) ?? []
    expect(found).toHaveLength(values.length)
    // R rounds the indirect method to six digits.
    for (const [index, value] of values.entries()) near(found[index], value, method === 'TFR' ? 1e-9 : 1e-6)
  })

  test('the indirect method and TFR were compared', () => {
    expect(new Set(WHOLE.map(({ args: { method } }) => method))).toEqual(new Set(['indirect', 'TFR']))
  })

  test('most entries were compared', () => {
    expect(ENTRIES.length).toBeGreaterThan(40)
  })

  test.each<Thresholds>(extra.thresholds_found.filter(({ call }: Thresholds) => !call.includes('hclustm')))(
    '$call',
    ({ column, n, thresholds }) => {
      const found = proposedThresholds(extra.raw[column], n)
      expect(found).toHaveLength(thresholds.length)
      for (const [index, value] of found.entries()) near(value, thresholds[index] ?? null)
    },
  )
})

function calibratorOf({ thresholds, type, idm = 0.95, logistic = true, below = 1, above = 1 }: Entry['args']) {
  if (type === 'crisp') return (value: number) => crispValue(value, [thresholds as number].flat())
  const named = namedAnchors(thresholds)
  if (Object.keys(named).length === 6) {
    const { e1 = 0, c1 = 0, i1 = 0, i2 = 0, c2 = 0, e2 = 0 } = named
    const bell = {
      rising: { exclusion: e1, crossover: c1, inclusion: i1 },
      falling: { exclusion: e2, crossover: c2, inclusion: i2 },
    }
    return (value: number) => bellMembership(value, inverse(named) ? inverted(named) : bell, { below, above })
  }
  const { e = 0, c = 0, i = 0 } = named
  const anchors: Anchors = { exclusion: e, crossover: c, inclusion: i }
  const shape = logistic
    ? ({ kind: 'logistic', logOdds: idm === 0.95 ? LOG_ODDS.qca : Math.log(idm / (1 - idm)) } as const)
    : ({ kind: 'power', below, above } as const)
  return (value: number) => directMembership(value, anchors, shape)
}

type Named = Readonly<Record<string, number>>

function inverse({ e1 = 0, i1 = 0 }: Named): boolean {
  return i1 < e1
}

/** An inverse bell falls first: i1 c1 e1 e2 c2 i2. */
function inverted({ i1 = 0, c1 = 0, e1 = 0, e2 = 0, c2 = 0, i2 = 0 }: Named) {
  return {
    falling: { inclusion: i1, crossover: c1, exclusion: e1 },
    rising: { exclusion: e2, crossover: c2, inclusion: i2 },
  }
}

function namedAnchors(thresholds: unknown): Named {
  if (typeof thresholds === 'string') {
    return Object.fromEntries(
      thresholds.split(',').map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return [name.trim(), Number(value)]
      }),
    )
  }
  if (Array.isArray(thresholds)) {
    const [e, c, i] = thresholds as number[]
    return { e: e ?? 0, c: c ?? 0, i: i ?? 0 }
  }
  return thresholds as Named
}
