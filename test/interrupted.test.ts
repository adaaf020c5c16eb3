import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'

const RECORD = '{"determination":"yes","opposition":"yes","receptivity":"mixed"}\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-interrupted-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A batch that writes to a file in a folder of its own. */
function startBatch(...args: readonly string[]): ChildProcess {
  const command = [join(HOME, 'bin/backroom.js'), 'batch', ...args, '--out', join(folder, 'results.ndjson')]
  return spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'ignore'] })
}

function isDraft(name: string): boolean {
  return name.startsWith('.backroom-')
}

async function draftIsThere(): Promise<void> {
  while (!readdirSync(folder).some(isDraft)) await sleep(10)
}

/** How a process ends: a status, or the signal that ended it. */
function endOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve(signal ?? status))
  })
}

/** What is left in the folder of the results. */
function left(): readonly string[] {
  return readdirSync(folder).filter((name) => isDraft(name) || name.startsWith('results'))
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while stdin is awaited leaves nothing',
  async (signal) => {
    const batch = startBatch()
    const end = endOf(batch)
    batch.stdin?.write(RECORD)
    await draftIsThere()
    batch.kill(signal)
    expect(await end).toBe(signal)
    expect(left()).toEqual([])
  },
  60_000,
)

test('so it is while a pipe is awaited that is named', async () => {
  const pipe = join(folder, 'pipe.ndjson')
  execFileSync('mkfifo', [pipe])
  const writer = openSync(pipe, constants.O_RDWR)
  const batch = startBatch(pipe)
  const end = endOf(batch)
  writeSync(writer, RECORD)
  await draftIsThere()
  batch.kill('SIGINT')
  expect(await end).toBe('SIGINT')
  closeSync(writer)
  expect(left()).toEqual([])
}, 60_000)

test('so it is while a large file is read', async () => {
  const records = join(folder, 'records.ndjson')
  writeFileSync(records, RECORD.repeat(500_000))
  const batch = startBatch(records)
  const end = endOf(batch)
  await draftIsThere()
  batch.kill('SIGINT')
  expect(await end).toBe('SIGINT')
  expect(left()).toEqual([])
}, 60_000)

test('the end of the input that comes with Ctrl-C does not make a part of the results pass for all', async () => {
  const batch = startBatch()
  const end = endOf(batch)
  batch.stdin?.write(RECORD)
  await draftIsThere()
  batch.kill('SIGINT')
  batch.stdin?.end()
  expect(await end).toBe('SIGINT')
  expect(left()).toEqual([])
}, 60_000)

test('without a signal the results are written', async () => {
  const batch = startBatch()
  const end = endOf(batch)
  batch.stdin?.end(RECORD)
  expect(await end).toBe(0)
  expect(left()).toEqual(['results.ndjson'])
}, 60_000)
