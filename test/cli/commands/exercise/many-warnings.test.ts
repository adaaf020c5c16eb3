import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { main } from '../../../../src/cli/main.ts'
import { episodeId } from '../../../../src/model/library.ts'
import { fakeIo } from '../../../support/fake-io.ts'
import { fakeSession } from '../../../support/fake-session.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('20,000 rows of one coder and unit fill no screen', async () => {
  const path = join(folder, 'many.csv')
  writeFileSync(path, `coder,unit,opposition\n${'ann,nixon/opening,yes\nann,nixon/opening,no\n'.repeat(10_000)}`)
  const io = fakeIo({ args: ['exercise', 'collect', path] })
  expect(await main(io)).toBe(0)
  expect(io.written.stderr).toContain('And 9,980 more like this.')
  expect(io.written.stderr.length).toBeLessThan(64 * 1024)
}, 60_000)

test('20,000 records without answers fill no screen either', async () => {
  for (const [from, text] of [
    ['ndjson', '{"id":1}\n'],
    ['csv', 'a,b\n'],
  ] as const) {
    const stdin = `${from === 'csv' ? 'determination,opposition,receptivity\n' : ''}${text.repeat(20_000)}`
    const io = fakeIo({ args: ['batch', '-', '--from', from], stdin })
    expect(await main(io)).toBe(3)
    expect(io.written.stderr).toContain('20,000 of 20,000 records could not be used. 19,900 more problems not shown.')
    expect(io.written.stderr.length).toBeLessThan(64 * 1024)
  }
}, 60_000)

test('500 coders whom no roster names fill no screen, and are counted', async () => {
  const coders = Array.from({ length: 500 }, (_, index) => `c${index}`)
  const answers = { determination: 'yes', opposition: 'no', receptivity: 'yes' }
  const key = {
    schemaVersion: 1,
    framework: { id: 'shi-2024', digest: '0' },
    seed: 's',
    overlap: 1,
    units: [{ unit: 'A', episode: 'nixon/opening', codings: { record: { answers, outcome: 'no' } } }],
    assignments: coders.map((coder) => ({ coder, units: ['A'] })),
  }
  const files = {
    'rows.csv': `coder,unit,determination\n${coders.map((coder) => `${coder},A,yes\n`).join('')}`,
    'key.json': JSON.stringify(key),
    'book.csv': 'Student,Coding\nAnn,\n',
    'roster.csv': 'coder,Student\nc0,Ann\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const at = (name: keyof typeof files): string => join(folder, name)
  const filling = ['--gradebook', at('book.csv'), '--column', 'Coding', '--roster', at('roster.csv'), '--out-of', '3']
  const io = fakeIo({ args: ['exercise', 'grade', at('rows.csv'), '--key', at('key.json'), ...filling] })
  expect(await main(io)).toBe(1)
  const { stderr } = io.written
  expect(stderr.match(/The roster gives no name for/g)).toHaveLength(100)
  expect(stderr).toContain('And 399 more like this.')
  expect(stderr).toContain('Wrote 1 of 500 grades to "Coding", out of 3.')
}, 60_000)

test('a class that is split on every answer fills no screen', async () => {
  const path = join(folder, 'split.csv')
  const { catalog } = await fakeSession().library()
  const units = catalog.episodes.map(episodeId)
  expect(units.length).toBeGreaterThan(10)
  const rows = units.flatMap((unit) => [`ann,${unit},yes,yes,yes,yes\n`, `bob,${unit},no,no,no,no\n`])
  writeFileSync(path, `coder,unit,determination,opposition,receptivity,outcome\n${rows.join('')}`)
  const io = fakeIo({ args: ['exercise', 'median', path] })
  expect(await main(io)).toBe(0)
  expect(io.written.stderr.match(/the class is split on/g)).toHaveLength(5)
  expect(io.written.stderr).toContain(`And ${units.length - 5} more like this.`)
}, 60_000)

test('a long value does not hide what is said of it', async () => {
  for (const args of [
    ['assess', '--determination', 'y'.repeat(20_000)],
    ['assess', `--determination=${'y'.repeat(20_000)}`],
    ['cases', 'show', 'x'.repeat(20_000)],
    ['cases', '--years', '9'.repeat(20_000)],
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
