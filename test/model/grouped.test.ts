import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '../../src/model/grouped.ts'
import { HOME } from '../support/fake-io.ts'

test('counts are as in English', () => {
  expect(grouped(1_048_572)).toBe('1,048,572')
  fc.assert(
    fc.property(fc.maxSafeNat(), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString('en'))
    }),
  )
})

test('nothing asks Intl to write a number: the first time takes as long as a fourth of a start', () => {
  const folder = join(HOME, 'src')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const asking = names.filter((name) => /\.toLocaleString\(|\bIntl\.Num/.test(readFileSync(join(folder, name), 'utf8')))
  expect(asking).toEqual([])
})
