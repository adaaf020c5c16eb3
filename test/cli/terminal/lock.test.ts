import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whileLocked } from '../../../src/cli/terminal/lock.ts'

const SYSTEM = { platform: 'linux' } as const

const folder = mkdtempSync(join(tmpdir(), 'backroom-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a lock is there during the work, and gone after it', async () => {
  const path = join(folder, 'a.csv')
  expect(await whileLocked(path, SYSTEM, async () => existsSync(`${path}.lock`))).toBe(true)
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('it is gone after a failure too', async () => {
  const path = join(folder, 'b.csv')
  await expect(whileLocked(path, SYSTEM, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('the lock of a run that was ended is taken over', async () => {
  const path = join(folder, 'c.csv')
  writeFileSync(`${path}.lock`, '')
  utimesSync(`${path}.lock`, 1, 1)
  expect(await whileLocked(path, SYSTEM, async () => 'done')).toBe('done')
})
