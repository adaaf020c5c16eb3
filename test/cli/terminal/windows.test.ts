import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { OutputError } from '../../../src/cli/errors.ts'
import { main } from '../../../src/cli/main.ts'
import { whileLocked } from '../../../src/cli/terminal/lock.ts'
import { openDraft, writeFile, writeFiles } from '../../../src/cli/terminal/writing.ts'
import { fakeIo } from '../../support/fake-io.ts'
import { failFs, replaceFs, systemError } from '../../support/stubbed-fs.ts'

// What Windows does, on any system: the platform is given, and the functions of node:fs fail as they fail there.
const WINDOWS = { platform: 'win32' } as const

/** Codes of errors that a test tries one by one. An unknown number is what Node has for what it does not know. */
const CODES = ['EACCES', 'EBUSY', 'EINVAL', 'EISDIR', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EPERM', 'UNKNOWN']

let room = ''
beforeEach(({ onTestFinished }) => {
  room = mkdtempSync(join(tmpdir(), 'backroom-windows-'))
  // Nothing here waits.
  vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
  onTestFinished(() => {
    vi.restoreAllMocks()
    rmSync(room, { recursive: true })
  })
})

function at(name: string): string {
  return join(room, name)
}

/** Everything in the folder, hidden files too. */
function left(): readonly string[] {
  return readdirSync(room, { recursive: true }).map(String).toSorted()
}

/** Runs the program as on Windows. `$DIR` in arguments is the folder. */
async function run(...args: readonly string[]) {
  const io = fakeIo({ args: args.map((word) => word.replace('$DIR', room)), ...WINDOWS })
  const status = await main(io)
  return { status, stdout: io.written.stdout, stderr: io.written.stderr.replaceAll(room, '$DIR') }
}

describe('a drive without hard links, such as a USB stick or Google Drive,', () => {
  test.each(CODES)('takes a file if a link fails with %s', (code) => {
    const { calls } = failFs('linkSync', code)
    writeFile(at('a'), 'text', WINDOWS)
    expect(readFileSync(at('a'), 'utf8')).toBe('text')
    expect(left()).toEqual(['a'])
    expect(calls).toBe(0)
  })

  test.each(['win32', 'linux', 'darwin'] as const)('takes a folder of files on %s', (platform) => {
    failFs('linkSync', 'EISDIR')
    writeFiles(
      at('out'),
      new Map([
        ['a', 'A'],
        ['b/c', 'C'],
      ]),
      { platform },
    )
    expect(left()).toEqual(['out', 'out/a', 'out/b', 'out/b/c'])
  })

  test('keeps a file that has appeared since it was looked for', () => {
    failFs('linkSync', 'EISDIR', () => {
      writeFileSync(at('a'), 'theirs')
      return true
    })
    expect(() => writeFile(at('a'), 'mine', { ...WINDOWS, force: false })).toThrow('a already exists.')
    expect(readFileSync(at('a'), 'utf8')).toBe('theirs')
    expect(left()).toEqual(['a'])
  })

  test.each([
    [['page', '--out', '$DIR/page.html'], ['page.html']],
    [['cases', '--out', '$DIR/cases.txt'], ['cases.txt']],
    [
      ['new', 'case', 'adams', '--library', '$DIR/lib'],
      ['lib', 'lib/adams.yaml', 'lib/framework.yaml'],
    ],
  ])('takes what is written by %j', async (args, files) => {
    failFs('linkSync', 'EISDIR')
    expect(await run(...args)).toMatchObject({ status: 0 })
    expect(left()).toEqual(files)
  })
})

describe('a file that another program holds for a moment', () => {
  test.each(['EACCES', 'EBUSY', 'EPERM'])('is waited for if a rename fails with %s', (code) => {
    writeFileSync(at('a'), 'old')
    const renaming = failFs('renameSync', code, (call) => call < 4)
    writeFile(at('a'), 'new', { ...WINDOWS, force: true })
    expect(readFileSync(at('a'), 'utf8')).toBe('new')
    expect(renaming.calls).toBe(4)
    expect(left()).toEqual(['a'])
  })

  test('is not waited for on other systems, where the answer would stay the same', () => {
    writeFileSync(at('a'), 'old')
    const renaming = failFs('renameSync', 'EBUSY')
    expect(() => writeFile(at('a'), 'new', { platform: 'linux', force: true })).toThrow(OutputError)
    expect(renaming.calls).toBe(1)
    expect(readFileSync(at('a'), 'utf8')).toBe('old')
  })

  test('is named if it stays so, and nothing is left', () => {
    writeFileSync(at('a'), 'old')
    const renaming = failFs('renameSync', 'EPERM')
    const message = `${at('a')}: It is open in another program, or permission is denied.`
    expect(() => writeFile(at('a'), 'new', { ...WINDOWS, force: true })).toThrow(message)
    expect(renaming.calls).toBeGreaterThan(4)
    expect(left()).toEqual(['a'])
    expect(readFileSync(at('a'), 'utf8')).toBe('old')
  })

  test('keeps all files of a set as they were', () => {
    const files = new Map([
      ['a', 'new'],
      ['b', 'new'],
    ])
    writeFileSync(at('a'), 'old')
    writeFileSync(at('b'), 'old')
    failFs('openSync', 'EBUSY', (_, [path]) => path === at('b'))
    const message = `${at('b')}: It is open in another program. Close it there.`
    expect(() => writeFiles(room, files, { ...WINDOWS, force: true })).toThrow(message)
    expect(['a', 'b'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(['old', 'old'])
    expect(left()).toEqual(['a', 'b'])
  })
})

describe('drafts that can not be removed', () => {
  test.each(['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM', 'UNKNOWN'])('never undo what was written: %s', (code) => {
    failFs('rmSync', code)
    writeFile(at('a'), 'text', WINDOWS)
    writeFiles(at('out'), new Map([['b', 'text']]), WINDOWS)
    const draft = openDraft(at('c'), WINDOWS)
    draft.write('text')
    draft.commit()
    for (const name of ['a', 'out/b', 'c']) expect(readFileSync(at(name), 'utf8')).toBe('text')
  })

  test('are removed as soon as nobody holds them', () => {
    const removing = failFs('rmSync', 'EBUSY', (call) => call < 3)
    writeFile(at('a'), 'text', WINDOWS)
    expect(removing.calls).toBe(3)
    expect(left()).toEqual(['a'])
  })

  test.each([
    ['page', '--out', '$DIR/a'],
    ['cases', '--out', '$DIR/a'],
  ])('cost no status: %s', async (...args) => {
    failFs('rmSync', 'EPERM')
    expect(await run(...args)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(existsSync(at('a'))).toBe(true)
  })
})

describe('a draft', () => {
  test.each([
    ['EINVAL', null],
    ['EPERM', null],
    ['ENOTSUP', null],
    ['EIO', 'The device reports an error'],
    ['ENOSPC', 'No space left on the device'],
  ])('whose flush fails with %s', (code, reason) => {
    failFs('fsyncSync', code)
    const whole = (): void => writeFile(at('a'), 'text', WINDOWS)
    const inPieces = (): void => {
      const draft = openDraft(at('b'), WINDOWS)
      draft.write('text')
      draft.commit()
    }
    for (const write of [whole, inPieces]) {
      if (reason === null) expect(write).not.toThrow()
      else expect(write).toThrow(reason)
    }
    expect(left()).toEqual(reason === null ? ['a', 'b'] : [])
  })

  test('can be discarded after it failed, and twice', () => {
    const draft = openDraft(at('a'), WINDOWS)
    failFs('renameSync', 'ENOSPC')
    failFs('linkSync', 'ENOSPC')
    expect(() => draft.commit()).toThrow('No space left on the device')
    draft.discard()
    draft.discard()
    expect(left()).toEqual([])
  })

  test.each(['EPERM', 'EBUSY', 'UNKNOWN'])(
    'that fails says why, and not that the program has a bug: %s',
    async (code) => {
      writeFileSync(at('a'), 'old')
      failFs('renameSync', code)
      const { status, stderr } = await run('page', '--out', '$DIR/a', '--force')
      expect(status).toBe(4)
      expect(stderr).toMatch(/^backroom: The output can't be written: \$DIR\/a: .*\.\n$/)
      expect(left()).toEqual(['a'])
    },
  )

  test('keeps the permissions of the old file, and asks a drive without permissions for none', () => {
    writeFileSync(at('a'), 'old')
    const changing = failFs('chmodSync', 'EPERM')
    writeFile(at('a'), 'new', { ...WINDOWS, force: true })
    expect(changing.calls).toBe(0)
  })
})

describe('a lock', () => {
  test.each(['EACCES', 'EBUSY', 'EPERM'])('that is just being removed is waited for: %s', async (code) => {
    const opening = failFs('openSync', code, (call) => call < 3)
    expect(await whileLocked(at('a'), WINDOWS, async () => 'done')).toBe('done')
    expect(opening.calls).toBe(3)
  })

  test.each(['EACCES', 'EPERM'])('that nobody may make is an error elsewhere, at once: %s', async (code) => {
    const opening = failFs('openSync', code)
    const work = whileLocked(at('a'), { platform: 'linux' }, async () => 'done')
    await expect(work).rejects.toThrow(`${at('a.lock')}: Permission denied.`)
    expect(opening.calls).toBe(1)
  })

  test('that stays does not undo the work', async () => {
    failFs('rmSync', 'EPERM')
    expect(await whileLocked(at('a'), WINDOWS, async () => 'done')).toBe('done')
  })

  test('that is old and held by a scanner is removed when it can be', async () => {
    writeFileSync(at('a.lock'), '')
    utimesSync(at('a.lock'), 1, 1)
    failFs('statSync', 'EPERM', (call) => call === 1)
    failFs('rmSync', 'EBUSY', (call) => call < 12)
    expect(await whileLocked(at('a'), WINDOWS, async () => 'done')).toBe('done')
    expect(left()).toEqual([])
  })
})

describe('the end of a pipe', () => {
  test.each(['EOF', 'EPIPE', 'ERR_STREAM_DESTROYED'])('is quiet when its reader has left: %s', async (code) => {
    const io = fakeIo({ args: ['cases'], ...WINDOWS })
    Object.assign(io.stdout, { write: () => Promise.reject(new OutputError(systemError(code))) })
    expect(await main(io)).toBe(0)
    expect(io.written.stderr).toBe('')
  })

  test.each([
    ['check', ['check', '$DIR/a.yaml']],
    ['batch', ['batch', '$DIR/a.ndjson']],
    ['batch --out', ['batch', '$DIR/a.ndjson', '--out', '$DIR/b.ndjson']],
  ])('is the end of the input of %s', async (_, args) => {
    writeFileSync(at('a.yaml'), 'id: x\n')
    writeFileSync(at('a.ndjson'), '{"determination":"yes","opposition":"yes","receptivity":"no"}\n')
    const before = await run(...args)
    rmSync(at('b.ndjson'), { force: true })
    let ends = 0
    const atEnd = (): Error => {
      ends++
      return systemError('EOF', 'read')
    }
    replaceFs('readSync', (real) => (...rest) => {
      const count = real(...rest)
      if (count === 0) throw atEnd()
      return count
    })
    replaceFs('read', (real) => (...rest) => {
      const done = rest.at(-1) as (error: Error | null, count: number) => void
      real(...rest.slice(0, -1), (error: Error | null, count: number) => done(count === 0 ? atEnd() : error, count))
    })
    expect(await run(...args)).toEqual(before)
    expect(ends).toBeGreaterThan(0)
  })
})
