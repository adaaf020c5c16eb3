import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { constants, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { WrittenCase } from '../../../src/reading/schema/case.ts'
import { shellWord } from '../../../src/rendering/shell-word.ts'
import { HOME } from '../../support/fake-io.ts'
import type { Finished } from '../../support/run-bin.ts'

const ENV = { PATH: process.env.PATH, LANG: 'C.UTF-8' }
const BIN = `"${process.execPath}" "${join(HOME, 'bin/backroom.js')}"`
/** More than a pipe holds, which is 64 KiB. */
const LARGE = 300_000

let folder = ''
/** What shows a case whose JSON is larger than `LARGE`, and that JSON, written to a file at one go. */
let showLarge: readonly string[] = []
let large = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  const library = join(folder, 'library')
  mkdirSync(library)
  writeFileSync(join(library, 'ford.yaml'), largeCase())
  showLarge = ['cases', 'show', 'ford', '--library', library, '--format', 'json']
  await runShell(`${BIN} ${showLarge.map(shellWord).join(' ')} > "${folder}/large.json"`)
  large = readFileSync(join(folder, 'large.json'), 'utf8')
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The shipped case of Ford with a timeline of some thousand entries. */
function largeCase(): string {
  const written = parse(readFileSync(join(HOME, 'cases/presidents/ford.yaml'), 'utf8')) as WrittenCase
  const timeline = Array.from({ length: 2500 }, (_, index) => ({
    date: written.term.from,
    text: `Event ${index}`,
    sources: Object.keys(written.sources).slice(0, 1),
  }))
  const episodes = written.episodes.map((episode) => ({ ...episode, timeline }))
  return stringify({ ...written, episodes }, { aliasDuplicateObjects: false, collectionStyle: 'flow', lineWidth: 0 })
}

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(HOME, 'bin/backroom.js'), ...args], { env: ENV, stdio: 'pipe' })
}

/** Runs a command line in a shell that has nothing on its standard input. */
async function runShell(command: string): Promise<Finished> {
  const child = spawn('sh', ['-c', command], { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), statusOf(child)])
  return { status, stdout, stderr }
}

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}

describe.concurrent('standard output', () => {
  test('is larger than a pipe in these tests', () => {
    expect(large.length).toBeGreaterThan(LARGE)
    expect(large.endsWith('}\n')).toBe(true)
    expect(() => JSON.parse(large)).not.toThrow()
  })

  test('that is closed by its reader ends quietly with 0', async () => {
    const { stdout, stderr } = await runShell(
      `{ ${BIN} ${showLarge.map(shellWord).join(' ')}; echo "status $?" >&2; } | head -1`,
    )
    expect(stdout).toBe('{\n')
    expect(stderr).toBe('status 0\n')
  })

  test('that a slow reader reads arrives whole', async () => {
    const { status, stdout, stderr } = await runShell(
      `${BIN} ${showLarge.map(shellWord).join(' ')} | { read -r first; echo "$first"; cat; }`,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(large)
  })

  test('that does not block arrives whole, however slowly it is read', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const readable = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    const writable = openSync(pipe, constants.O_WRONLY)
    const child = spawn(process.execPath, [join(HOME, 'bin/backroom.js'), ...showLarge], {
      env: ENV,
      stdio: ['ignore', writable, 'inherit'],
    })
    // Who starts a command makes its pipes blocking; a socket here makes them, for both, what they may be elsewhere.
    new Socket({ fd: writable, readable: false, writable: true }).destroy()
    const ended = statusOf(child)
    const reader = new Socket({ fd: readable, readable: true, writable: false })
    reader.setEncoding('utf8')
    let received = ''
    for await (const chunk of reader) {
      received += chunk
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await ended).toBe(0)
    expect(received).toBe(large)
  })

  test('that takes no more ends with 4 and says so', async () => {
    const { status, stderr } = await runShell(`${BIN} cases --format json > /dev/full`)
    expect(status).toBe(4)
    expect(stderr).toBe("backroom: The output can't be written: No space left on the device.\n")
  })

  test('that takes no help or version ends with 4 as well', async () => {
    const { status, stderr } = await runShell(`${BIN} --version > /dev/full`)
    expect(status).toBe(4)
    expect(stderr).toMatch(/^backroom: The output can't be written/)
  })

  test('keeps the result apart from remarks, which go to standard error', async () => {
    const { stdout, stderr } = await runShell(`${BIN} assess --case biden --format json`)
    expect(() => JSON.parse(stdout)).not.toThrow()
    expect(stderr).toMatch(/^backroom: Using biden\/.*\n$/)
  })
})

describe.concurrent('standard input', () => {
  test('that is closed leaves nobody to ask', async () => {
    const { status, stdout, stderr } = await runShell(`${BIN} <&-`)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^backroom: 3 answers are missing/)
  })

  test('that is silent and stays open is not waited for', async () => {
    const child = start([])
    const [stderr, status] = await Promise.all([text(child.stderr), statusOf(child)])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^backroom: 3 answers are missing/)
  })

  test('that is silent and stays open does not delay a result either', async () => {
    const answers = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'yes']
    const child = start([...answers, '--format', 'json'])
    const [stdout, status] = await Promise.all([text(child.stdout), statusOf(child)])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ headline: 'yes' })
  })

  test('that answers everything with "yes" answers nothing', async () => {
    const { status, stdout } = await runShell(`yes | ${BIN}`)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('that is a folder cannot be read for answers', async () => {
    const { status, stdout, stderr } = await runShell(`${BIN} --answers - < "${folder}"`)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toBe('backroom: <stdin> is a folder, not a file.\n')
  })

  test.each([
    ['holds nothing', '< /dev/null'],
    ['is closed', '<&-'],
  ])('that %s is no file of answers, with its place', async (_name, redirection) => {
    const { status, stdout, stderr } = await runShell(`${BIN} --answers - ${redirection}`)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^<stdin>:1:1 error /)
    expect(stderr).toMatch(/backroom: The answers in <stdin> can't be used\.\n$/)
  })

  test('that comes in pieces is read to its end', async () => {
    const child = start(['--answers', '-', '--format', 'json'])
    const stdout = text(child.stdout)
    for (const piece of ['determination: yes\nopp', 'osition: yes\nrecept', 'ivity: no\n']) {
      await new Promise((resolve) => child.stdin.write(piece, resolve))
    }
    child.stdin.end()
    expect(JSON.parse(await stdout)).toMatchObject({ headline: 'not-yet' })
  })
})
