import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { Environment } from '../src/cli/terminal/io.ts'
import { closeTerminals, Terminal } from './support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
afterAll(() => {
  closeTerminals()
  rmSync(folder, { recursive: true })
})

const GOOD = '{"determination":"yes","opposition":"yes","receptivity":"mixed"}'
const RESULT = '{"headline":"yes"}\n'
const CLEAR = '\r\u001b[K'
/** Longer than work may take without a word. */
const LONG_MS = 1500

/** A batch that reads what the test writes; its results go to a file, or to the terminal. */
function start(name: string, env: Environment, options = '') {
  const [pipe, out] = [join(folder, `${name}.in`), join(folder, name)]
  execFileSync('mkfifo', [pipe])
  const writer = openSync(pipe, constants.O_RDWR)
  const target = name === 'both' ? '' : `> "${out}"`
  const command = `"${process.execPath}" bin/backroom.js batch --fields headline ${options} < "${pipe}" ${target}`
  const terminal = Terminal.shell(command, { env })
  let good = 0
  return {
    terminal,
    write: (record: string): void => {
      if (record === GOOD) good++
      writeSync(writer, `${record}\n`)
    },
    /** How many good records were written, and what came of them. */
    finish: async () => {
      closeSync(writer)
      const status = await terminal.end()
      return { status, good, results: name === 'both' ? '' : readFileSync(out, 'utf8') }
    },
  }
}

/** Writes good records, one by one, until the terminal shows the text. */
async function writeUntil(text: string, { terminal, write }: ReturnType<typeof start>): Promise<void> {
  const shownBefore = terminal.transcript.length
  for (let count = 0; count < 100 && !terminal.transcript.slice(shownBefore).includes(text); count++) {
    write(GOOD)
    await sleep(100)
  }
  expect(terminal.transcript.slice(shownBefore)).toContain(text)
}

/** Writes the first good record and sees to it that time has passed since it was read. */
async function writeForLong(batch: ReturnType<typeof start>): Promise<void> {
  batch.write('{}')
  await batch.terminal.waitFor('<stdin>:1:1 error')
  await sleep(LONG_MS)
  batch.write(GOOD)
  await sleep(300)
  batch.write('{}')
  await batch.terminal.waitFor('<stdin>:3:1 error')
}

describe.concurrent('batch, with a person who watches', () => {
  test('tells how far it is on one line, which gives way to faults and is gone in the end', async () => {
    const batch = start('watched', { NO_COLOR: '1' })
    await writeUntil(`${CLEAR}`, batch)
    expect(batch.terminal.transcript).toMatch(/\d+ records?, 0 of them bad$/)
    batch.write('{}')
    await batch.terminal.waitFor(':1 error No answer for "determination"')
    expect(batch.terminal.transcript).toContain(`, 0 of them bad${CLEAR}<stdin>:`)
    await writeUntil(', 1 of them bad', batch)
    const { status, good, results } = await batch.finish()
    expect(status).toBe(3)
    expect(results).toBe(RESULT.repeat(good))
    const end = `${CLEAR}backroom: 1 of ${good + 1} records could not be used.\r\n`
    expect(batch.terminal.transcript.slice(-end.length)).toBe(end)
  })

  test.each([
    ['dumb', { TERM: 'dumb' }, ''],
    ['accessible', {}, '--accessible'],
    ['quiet', { NO_COLOR: '1' }, '--quiet'],
    ['both', { NO_COLOR: '1' }, ''],
  ])('redraws nothing when it is %s', async (name, env, options) => {
    const batch = start(name, env, options)
    await writeForLong(batch)
    expect(await batch.finish()).toEqual({ status: 3, good: 1, results: name === 'both' ? '' : RESULT })
    expect(batch.terminal.transcript).not.toContain('\u001b')
    expect(batch.terminal.text).not.toContain('of them bad')
  })

  test('says that it reads from the terminal, and ends with Ctrl-D', async () => {
    const terminal = Terminal.run(['batch', '--fields', 'headline'])
    await terminal.reply('Reading records from the terminal. End with Ctrl-D.', `${GOOD}\r`)
    await terminal.reply('{"headline":"yes"}', '\u0004')
    expect(await terminal.end()).toBe(0)
  })
})
