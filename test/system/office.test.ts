import { isUtf8 } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'

/** LibreOffice takes its time when it starts first. */
const LIMIT = 180_000
/** Its filter for text: columns apart by a comma (44) or a semicolon (59), quotes (34), UTF-8 (76). */
const CSV = 'CSV:44,34,76,1'
const SEMICOLONS = 'csv:Text - txt - csv (StarCalc):59,34,76,1'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The list of cases in each form in which a spreadsheet saves it. */
let saved: readonly string[] = []

async function run(...args: readonly string[]) {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

function office(file: string, to: string, into: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [profile, '--headless', `--infilter=${CSV}`, '--convert-to', to, '--outdir', into, file]
  execFileSync('soffice', args, { stdio: 'ignore' })
}

beforeAll(async () => {
  // As docs/pipelines.md says.
  const cases = join(folder, 'cases.csv')
  const { status } = await run('cases', '--format', 'csv', '--bom', '--out', cases)
  expect(status).toBe(0)
  const back = join(folder, 'back')
  mkdirSync(back)
  office(cases, 'xlsx', back)
  office(cases, SEMICOLONS, back)
  saved = [join(back, 'cases.csv'), join(back, 'cases.xlsx')]
  const text = readFileSync(join(back, 'cases.csv'), 'utf8')
  expect(text).toContain(';')
  // As Excel saves it in Western Europe.
  const older = join(back, 'older.csv')
  writeFileSync(older, Buffer.from(text.replace(/^\ufeff/, '').replaceAll('Harry', 'Härry'), 'latin1'))
  expect(isUtf8(readFileSync(older))).toBe(false)
  saved = [...saved, older]
}, LIMIT)

test('the list of cases comes back from a spreadsheet as codings', async () => {
  const before = await run('exercise', 'collect', join(folder, 'cases.csv'))
  expect(before.status).toBe(0)
  expect(before.stdout).toMatch(/\nrecord,open,nixon\/opening,/)
  for (const file of saved) {
    const { status, stdout } = await run('exercise', 'collect', file)
    expect([status, stdout]).toEqual([0, before.stdout])
  }
})

test('and as memberships', async () => {
  const columns = ['determination', 'opposition', 'receptivity'].map((id) => `${id}_membership`)
  const sets = ['--conditions', columns.join(','), '--outcome', 'outcome_membership', '--format', 'csv']
  const before = await run('analyze', 'necessity', '--data', join(folder, 'cases.csv'), ...sets)
  expect(before.status).toBe(0)
  for (const file of saved) {
    const { status, stdout } = await run('analyze', 'necessity', '--data', file, ...sets)
    expect([status, stdout]).toEqual([0, before.stdout])
  }
})
