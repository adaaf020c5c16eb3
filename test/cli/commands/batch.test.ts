import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { constants, cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { fakeIo, HOME } from '../../support/fake-io.ts'
import { combinations } from '../../support/library.ts'
import type { Finished } from '../../support/run-bin.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ALLOWED = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']
const SETS = combinations({ determination: ALLOWED, opposition: ALLOWED, receptivity: ALLOWED })
const GOOD = '{"determination":"yes","opposition":"yes","receptivity":"mixed"}'

async function run(args: readonly string[], stdin = '') {
  const io = fakeIo({ args, stdin })
  return { status: await main(io), ...io.written }
}

async function batch(records: readonly unknown[], ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(['batch', ...args], ndjson(records))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

function parsed(output: string): readonly Readonly<Record<string, unknown>>[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('a stream', () => {
  test('gives what assess gives, for every set of answers', async () => {
    expect(SETS).toHaveLength(216)
    const compact = parsed(await batch(SETS))
    const full = parsed(await batch(SETS, '--full'))
    for (const [index, answers] of SETS.entries()) {
      const options = Object.entries(answers).map(([id, answer]) => `--${id}=${answer}`)
      const { stdout } = await run(['assess', ...options, '--format', 'json'])
      const { headline, channel, possible, degrees, ...others } = JSON.parse(stdout)
      expect(compact[index]).toEqual({ ...answers, headline, channel, possible, degrees })
      expect(full[index]).toEqual({ ...answers, ...others, headline, channel, possible, degrees })
    }
  })

  test('gives the very text of assess with --full, but for white space and own fields', async () => {
    const answers = { determination: 'yes', opposition: 'unknown', receptivity: 'mixed' }
    const options = Object.entries(answers).map(([id, answer]) => `--${id}=${answer}`)
    const { stdout } = await run(['assess', ...options, '--format', 'json'])
    const own = JSON.stringify(answers).slice(0, -1)
    expect(await batch([answers], '--full')).toBe(`${own},${JSON.stringify(JSON.parse(stdout)).slice(1)}\n`)
  })

  test('is written in pieces of a size that memory holds, whatever is printed', async () => {
    const io = fakeIo({ args: ['batch', '--full'], stdin: ndjson(SETS) })
    const lengths: number[] = []
    await main(
      Object.assign(io, {
        stdout: { ...io.stdout, write: async (piece: string) => void lengths.push(piece.length) },
      }),
    )
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(1_000_000)
    expect(Math.max(...lengths)).toBeLessThan(200_000)
  })

  test('of records with names without end is searched for a field in bounded memory', async () => {
    const records = Array.from({ length: 500 }, (_, index) => `{"field${index}":1,${GOOD.slice(1)}\n`)
    const { status, stderr } = await run(['batch', '--fields', 'other'], records.join(''))
    expect(status).toBe(2)
    expect(stderr).toContain('No record has a field "other".\nAllowed: headline, channel, possible, degrees, field0,')
    expect(stderr).not.toContain('field100')
  })

  test('may be cut between any two records', async () => {
    const whole = await batch(SETS)
    for (const at of [1, 100, 215]) {
      expect((await batch(SETS.slice(0, at))) + (await batch(SETS.slice(at)))).toBe(whole)
    }
  })

  test('tells the same of bad records however the bytes come', async () => {
    const bytes = Buffer.from(`{"a":1}\n${GOOD}\n{"b":2}\n{"c":3}\n`)
    const told = async (...cuts: readonly number[]): Promise<string> => {
      const io = fakeIo({ args: ['batch'] })
      const pieces = [0, ...cuts].map((start, index) => bytes.subarray(start, cuts[index]))
      await main(
        Object.assign(io, {
          stdin: {
            ...io.stdin,
            chunks: async function* () {
              yield* pieces
            },
          },
        }),
      )
      return io.written.stderr
    }
    const whole = await told()
    expect(whole).toContain('3 of 4 records could not be used.')
    for (let at = 1; at < bytes.length; at++) expect(await told(at)).toBe(whole)
  })

  test('says the same of a table as of NDJSON', async () => {
    const table = SETS.map((set) => `${Object.values(set).join(',')}\n`).join('')
    const { stdout } = await run(['batch', '--from', 'csv'], `determination,opposition,receptivity\n${table}`)
    expect(stdout).toBe(await batch(SETS))
  })

  test.each(['ndjson', 'csv'])('of results in %s gives the same results', async (format) => {
    const once = await batch(
      SETS.map((set, id) => ({ id, ...set, note: id % 2 === 0 ? '=1' : 'a "b"\n,c' })),
      '--format',
      format,
    )
    const { status, stdout, stderr } = await run(['batch', '--format', format], once)
    expect(status).toBe(0)
    expect(stdout).toBe(once)
    expect(stderr).toMatch(
      /^backroom: Fields that the input had already were replaced: headline, channel, possible, degrees/,
    )
  })

  test('follows a library with conditions of its own', async () => {
    const library = join(folder, 'library')
    cpSync(join(HOME, 'cases'), library, { recursive: true })
    for (const folder of ['presidents', 'blind']) {
      for (const name of readdirSync(join(library, folder))) {
        if (name !== 'nixon.yaml') rmSync(join(library, folder, name))
      }
    }
    for (const name of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue
      const path = join(library, name)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('receptivity', 'openness'))
    }
    const own = '{"openness":"mixed","determination":"yes","opposition":"yes"}\n'
    const { status, stdout, stderr } = await run(['batch', '--library', library], `${own}${GOOD}\n`)
    expect(stdout).toMatch(/^\{"openness":"mixed",.*"headline":"yes",.*\}\n$/)
    expect(status).toBe(3)
    expect(stderr).toContain('No answer for "openness"')
  })
})

const ENV = { PATH: process.env.PATH, LANG: 'C.UTF-8' }
const BIN = `"${process.execPath}" "${join(HOME, 'bin/backroom.js')}"`

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(HOME, 'bin/backroom.js'), 'batch', ...args], { env: ENV, stdio: 'pipe' })
}

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}

async function runShell(command: string): Promise<Finished> {
  const child = spawn('bash', ['-c', command], { env: ENV, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), statusOf(child)])
  return { status, stdout, stderr }
}

function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString()))
  })
}

/** A process whose standard input does not block, with the end that writes to it. */
function startNonblocking(name: string, ...args: readonly string[]) {
  const pipe = join(folder, name)
  execFileSync('mkfifo', [pipe])
  const readable = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  const writable = openSync(pipe, constants.O_WRONLY)
  const child = spawn(process.execPath, [join(HOME, 'bin/backroom.js'), 'batch', ...args], {
    env: ENV,
    stdio: [readable, 'pipe', 'pipe'],
  })
  // Who starts a command makes its pipes blocking; a socket here makes them, for both, what they may be elsewhere.
  new Socket({ fd: readable, readable: true, writable: false }).destroy()
  return { child, writer: new Socket({ fd: writable, readable: false, writable: true }) }
}

describe.concurrent('standard input', () => {
  test.each([
    ['ndjson', `${GOOD}\n`, `${GOOD}\n`],
    ['csv', 'determination,opposition,receptivity\nyes,yes,yes\n', 'no,no,no\n'],
  ])('of %s gives each result before the next record is written', async (_kind, begin, next) => {
    const child = start('--fields', 'headline')
    child.stdin.write(begin)
    expect(await firstLine(child)).toBe('{"headline":"yes"}\n')
    child.stdin.write(next)
    expect(await firstLine(child)).toMatch(/^\{"headline":"(yes|no)"\}\n$/)
    child.stdin.end()
    expect(await statusOf(child)).toBe(0)
  })

  test('that does not block is read to its end, however slowly it is written', async () => {
    const { child, writer } = startNonblocking('slow', '--fields', 'headline')
    const stdout = text(child.stdout as Readable)
    const ended = statusOf(child)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    for (const piece of [GOOD.slice(0, 20), GOOD.slice(20), '\n', GOOD, '\n']) {
      await new Promise((resolve) => writer.write(piece, resolve))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    writer.end()
    expect(await ended).toBe(0)
    expect(await stdout).toBe('{"headline":"yes"}\n'.repeat(2))
  })

  test.each([
    ['a header that is useless', 'csv-header', 'x,x,determination,opposition,receptivity\n', [], 3],
    ['a JSON array', 'array', '[ \n', [], 3],
    ['a bad record and --strict', 'strict', '{}\n', ['--strict'], 3],
    ['a field that is not there', 'field', 'determination,opposition,receptivity\n', ['--fields', 'x'], 2],
  ])('that does not block and stays open is not waited for after %s', async (_name, pipe, bytes, args, status) => {
    const { child, writer } = startNonblocking(pipe, ...args)
    const ended = statusOf(child)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    writer.write(bytes)
    expect(await ended).toBe(status)
    writer.destroy()
  })

  test('that is closed holds nothing', async () => {
    const stderr = 'backroom: No records in the input.\n'
    expect(await runShell(`${BIN} batch <&-`)).toEqual({ status: 0, stdout: '', stderr })
  })

  test('that is a folder cannot be read', async () => {
    const { status, stdout, stderr } = await runShell(`${BIN} batch < "${folder}"`)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^backroom: <stdin> is a folder.*\.\n$/)
  })

  test('with a line of 50 MB is read in bounded memory', async () => {
    const long = `{ printf '{"a":"'; head -c 50000000 /dev/zero | tr '\\0' x; printf '"}\\n%s\\n' '${GOOD}'; }`
    const { status, stdout, stderr } = await runShell(
      `${long} | NODE_OPTIONS=--max-old-space-size=40 ${BIN} batch --fields headline`,
    )
    expect({ status, stdout }).toEqual({ status: 3, stdout: '{"headline":"yes"}\n' })
    expect(stderr).toContain('<stdin>:1:1 error The line is longer than the limit of 1 MB')
  })
})

describe.concurrent('a file', () => {
  test('that may not be read, or cannot, is named', async () => {
    const { status, stderr } = await runShell(`${BIN} batch /proc/self/mem`)
    expect(status).toBe(3)
    expect(stderr).toMatch(/^backroom: \/proc\/self\/mem: .*\.\n$/)
  })

  test('that is a pipe is read as it comes', async () => {
    const { status, stdout } = await runShell(`${BIN} batch <(echo '${GOOD}') --fields headline`)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '{"headline":"yes"}\n' })
  })
})

describe.concurrent('standard output', () => {
  test.each(['ndjson', 'json', 'csv'])('of %s that is closed by its reader ends quietly with 0', async (format) => {
    const { stdout, stderr } = await runShell(
      `{ yes '${GOOD}' | head -200000 | { ${BIN} batch --format ${format}; echo "status $?" >&2; } } | head -c 10`,
    )
    expect(stdout).toHaveLength(10)
    expect(stderr).toBe('status 0\n')
  })

  test.each(['ndjson', 'json'])('of %s that takes no more ends with 4 and says so', async (format) => {
    const { status, stderr } = await runShell(`yes '${GOOD}' | head -5 | ${BIN} batch --format ${format} > /dev/full`)
    expect(status).toBe(4)
    expect(stderr).toBe("backroom: The output can't be written: No space left on the device.\n")
  })

  test('that a slow reader reads arrives whole', async () => {
    const { stdout } = await runShell(
      `yes '${GOOD}' | head -20000 | ${BIN} batch --fields headline | { sleep 1; read -r first; echo "$first"; cat; } | sort | uniq -c`,
    )
    expect(stdout.trim()).toBe('20000 {"headline":"yes"}')
  })

  test('is JSON, whatever control and direction marks a record has', async () => {
    const { stdout } = await runShell(
      `printf '{"a":"\\302\\233x\\342\\200\\256\\177",${GOOD.slice(1)}' | ${BIN} batch --fields a`,
    )
    expect(stdout).toBe('{"a":"\\u009bx\\u202e\\u007f"}\n')
    expect(JSON.parse(stdout)).toEqual({ a: '\u009bx\u202e\u007f' })
  })
})
