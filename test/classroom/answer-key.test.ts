import { describe, expect, test } from 'vitest'
import { choiceOf, createKey, letterUnits } from '../../src/classroom/answer-key.ts'
import { createRandom } from '../../src/classroom/random.ts'
import { createSeal } from '../../src/classroom/seal.ts'
import { episodeId } from '../../src/model/library.ts'
import { MAX_SPARE } from '../../src/model/packet-limits.ts'
import { shippedLibrary } from '../support/library.ts'

const catalog = await shippedLibrary()
const famous = new Set(catalog.episodes.slice(0, 9).map(episodeId))
const plan = {
  ...{ seed: 'a seed', units: 8, coders: 20, perCoder: 2, overlap: 5 },
  choice: choiceOf(catalog, 'record', famous),
  coding: 'record',
  wordsOf: (episode: string) => episode.length * 20,
}
const keyOf = async (changed: object = {}, seed = 'a seed') =>
  createKey(catalog, { ...plan, ...changed }, await createSeal(seed, 2))

describe('an answer key', () => {
  test('is the same for the same seed, and another for another', async () => {
    const key = await keyOf()
    expect(await keyOf()).toEqual(key)
    const other = await keyOf({}, 'another seed')
    expect(other.nonce).not.toBe(key.nonce)
    expect(other.units.map(({ episode }) => episode)).not.toEqual(key.units.map(({ episode }) => episode))
    const codes = new Set(key.assignments.map(({ coder }) => coder))
    expect(other.assignments.filter(({ coder }) => codes.has(coder)).length).toBeLessThan(3)
  })

  test('has codes and checks that do not depend on what is dealt', async () => {
    const [one, other] = [await keyOf(), await keyOf({ units: 6, perCoder: 3, wordsOf: () => 1 })]
    const signs = ({ assignments }: typeof one) => assignments.map(({ coder, check }) => [coder, check])
    expect(signs(other)).toEqual(signs(one))
  })

  test('covers latecomers, whose codes go on where those of the class end', async () => {
    const [small, large] = [await keyOf(), await keyOf({ coders: 25 })]
    expect(small.spares.length).toBe(MAX_SPARE)
    const codes = [...small.assignments, ...small.spares].map(({ coder }) => coder)
    expect(new Set(codes).size).toBe(40)
    expect(large.assignments.map(({ coder }) => coder)).toEqual(codes.slice(0, 25))
    for (const { units } of small.spares) expect(new Set(units).size).toBe(2)
  })

  test('has episodes with the outcome, and episodes without it', async () => {
    const isOf = (answers: readonly string[]) => (key: Awaited<ReturnType<typeof keyOf>>) =>
      key.units.filter(({ codings }) => answers.includes(codings.record?.outcome ?? '')).length
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const key = await keyOf({}, seed)
      expect(isOf(['mostly-yes', 'yes'])(key)).toBeGreaterThanOrEqual(2)
      expect(isOf(['mostly-no', 'no'])(key)).toBeGreaterThanOrEqual(2)
    }
  })

  test('uses episodes that readers recognize only when the others run out', async () => {
    const blind = plan.choice.blind.length
    const used = (key: Awaited<ReturnType<typeof keyOf>>) =>
      key.units.filter(({ episode }) => famous.has(episode)).length
    for (const seed of ['a', 'b', 'c', 'd']) expect(used(await keyOf({}, seed))).toBe(0)
    expect(used(await keyOf({ units: blind, coders: 100 }))).toBe(0)
    expect(used(await keyOf({ units: blind + 3, coders: 100 }))).toBe(3)
    const letters = letterUnits(plan.choice, createRandom('start')).map(({ episode }) => famous.has(episode))
    expect(letters).toEqual([...Array(blind).fill(false), ...Array(9).fill(true)])
  })
})
