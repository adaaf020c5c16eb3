import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-analyze-'))
afterAll(() => {
  closeTerminals()
  rmSync(folder, { recursive: true })
})

const CONDITIONS = Array.from({ length: 20 }, (_, index) => `C${index + 1}`)
const TABLE = join(folder, 'hard.csv')
writeFileSync(TABLE, hardTable(120))

/** Crisp cases without any pattern: the search for all models takes hours. */
function hardTable(cases: number): string {
  let state = 7
  const flip = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state < 2147483648 ? 0 : 1
  }
  const rows = Array.from({ length: cases }, (_, index) => [`case${index}`, ...CONDITIONS.map(flip), flip()].join())
  return `${['case', ...CONDITIONS, 'Y'].join()}\n${rows.join('\n')}\n`
}

function analyze(args: string): Terminal {
  return Terminal.shell(`"${process.execPath}" bin/backroom.js analyze ${args}`)
}

const HARD = `--data "${TABLE}" --outcome Y --conditions "${CONDITIONS.join()}" --effort 3600`

test('with --first, it is the best model by then', async () => {
  const out = join(folder, 'first.json')
  const terminal = analyze(`solution ${HARD} --first --format json --out "${out}"`)
  await terminal.waitFor('Looking for models:')
  terminal.send(KEY.ctrlC)
  expect(await terminal.end()).toBe(130)
  const { interrupted, solution } = JSON.parse(readFileSync(out, 'utf8'))
  expect(interrupted).toBe(true)
  expect(solution.parsimonious.models).toHaveLength(1)
  expect(solution.parsimonious.firstOnly).toMatchObject({ proven: false })
}, 60_000)

test('Ctrl-C during robustness gives bounds and the shares by then', async () => {
  const terminal = analyze('robustness --samples 999999')
  await terminal.waitFor('Robustness, combinations:')
  terminal.send(KEY.ctrlC)
  await terminal.waitFor('Interrupted: not finished are the combinations.')
  await terminal.waitFor('then the work was interrupted')
  expect(await terminal.end()).toBe(130)
}, 60_000)

test('Ctrl-Z stops a long search, it continues, and Ctrl-C prints what is known by then', async () => {
  const command = `"${process.execPath}" bin/backroom.js analyze solution ${HARD}`
  const terminal = Terminal.shell(`set -m; ${command}; printf 'stopped%s\\n' here; fg`)
  await terminal.waitFor('Looking for models:')
  terminal.send(KEY.ctrlZ)
  await terminal.waitFor('stoppedhere')
  await terminal.waitFor('Looking for models:')
  await terminal.waitFor('Ctrl-C shows what is known.')
  terminal.send(KEY.ctrlC)
  await terminal.waitFor('Interrupted: this is what was known by then.')
  await terminal.waitFor('was interrupted')
  expect(await terminal.end()).toBe(130)
}, 60_000)
