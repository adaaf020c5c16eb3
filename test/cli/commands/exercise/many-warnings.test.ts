import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { main } from '../../../../src/cli/main.ts'
import { fakeIo } from '../../../support/fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('100,000 rows of one coder and unit fill no screen', async () => {
  const path = join(folder, 'many.csv')
  writeFileSync(path, `coder,unit,opposition\n${'ann,nixon/opening,yes\n'.repeat(100_000)}`)
  const io = fakeIo({ args: ['exercise', 'collect', path] })
  expect(await main(io)).toBe(0)
  expect(io.written.stderr).toContain('And 99,979 more like this.')
  expect(io.written.stderr.length).toBeLessThan(64 * 1024)
}, 60_000)

test('100,000 records without answers fill no screen either', async () => {
  for (const [from, text] of [
    ['ndjson', '{"id":1}\n'],
    ['csv', 'a,b\n'],
  ] as const) {
    const stdin = `${from === 'csv' ? 'determination,opposition,receptivity\n' : ''}${text.repeat(100_000)}`
    const io = fakeIo({ args: ['batch', '-', '--from', from], stdin })
    expect(await main(io)).toBe(3)
    expect(io.written.stderr).toContain('100000 of 100000 records could not be used. 99900 more problems not shown.')
    expect(io.written.stderr.length).toBeLessThan(64 * 1024)
  }
}, 60_000)

test('a long value does not hide what is said of it', async () => {
  for (const args of [
    ['assess', '--determination', 'y'.repeat(100_000)],
    ['assess', `--determination=${'y'.repeat(100_000)}`],
    ['cases', 'show', 'x'.repeat(100_000)],
    ['cases', '--years', '9'.repeat(100_000)],
  ]) {
    const io = fakeIo({ args })
    expect(await main(io)).toBe(2)
    expect(io.written.stderr.length).toBeLessThan(2000)
  }
})

test('those who save at once lose no row', async () => {
  const path = join(folder, 'mine.csv')
  const coders = Array.from({ length: 12 }, (_, index) => `coder${index}`)
  const statuses = await Promise.all(
    coders.map((coder) => {
      const answers = ['--determination=yes', '--opposition=no', '--receptivity=no', '--outcome=no']
      return main(fakeIo({ args: ['exercise', 'start', '--coder', coder, '--save', path, ...answers] }))
    }),
  )
  expect(new Set(statuses)).toEqual(new Set([0]))
  const io = fakeIo({ args: ['exercise', 'collect', path] })
  expect(await main(io)).toBe(0)
  expect(io.written.stdout.trimEnd().split('\n')).toHaveLength(coders.length + 1)
}, 60_000)
