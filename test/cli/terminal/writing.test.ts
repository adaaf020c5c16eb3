import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OutputError, UsageError } from '../../../src/cli/errors.ts'
import { refuseOccupied, type WriteOptions } from '../../../src/cli/terminal/obstacles.ts'
import { refuseUnwritable, writeFile, writeFiles } from '../../../src/cli/terminal/writing.ts'

const SYSTEM = { platform: 'linux' } as const

let room = ''
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'backroom-'))
})
afterEach(() => rmSync(room, { recursive: true }))

test.skipIf(process.platform !== 'linux')('a folder that takes no files is not said to be gone', () => {
  const message = "/proc/backroom.html: Files can't be created there."
  expect(() => writeFile('/proc/backroom.html', '', SYSTEM)).toThrow(message)
  expect(() => refuseUnwritable('/proc/backroom.html', SYSTEM)).toThrow(message)
})

function at(name: string): string {
  return join(room, name)
}

function write(files: Readonly<Record<string, string>>, options?: Omit<WriteOptions, 'platform'>): readonly string[] {
  return writeFiles(at('out'), new Map(Object.entries(files)), { ...SYSTEM, ...options })
}

/** What an attempt throws. */
function failureOf(attempt: () => unknown): Error {
  try {
    attempt()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was refused')
}

/** Does something as a user for whom permissions count. */
function asNobody(act: () => unknown): void {
  const root = process.getuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    act()
  } finally {
    if (root) process.seteuid?.(0)
  }
}

/** Every file and folder below a folder, hidden ones too. */
function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted()
}

describe('writing', () => {
  test('makes the folder and those below it, leaves nothing else, and returns the paths in order', () => {
    expect(write({ 'b.yaml': 'B\n', 'sub/deep/a.yaml': 'A\n' })).toEqual([at('out/b.yaml'), at('out/sub/deep/a.yaml')])
    expect(everythingIn(room)).toEqual(['out', 'out/b.yaml', 'out/sub', 'out/sub/deep', 'out/sub/deep/a.yaml'])
    expect(readFileSync(at('out/sub/deep/a.yaml'), 'utf8')).toBe('A\n')
  })

  test('goes beside what is there', () => {
    mkdirSync(at('out'))
    writeFileSync(at('out/old'), 'old')
    write({ new: 'new' })
    expect(everythingIn(at('out'))).toEqual(['new', 'old'])
  })

  test.each([
    { options: {}, remedy: false },
    { options: { force: false }, remedy: true },
  ])('refuses every file that exists by name, and writes none: %o', ({ options, remedy }) => {
    write({ a: '1', b: '1' })
    const error = failureOf(() => write({ a: '2', b: '2', c: '2' }, options))
    expect(error).toBeInstanceOf(OutputError)
    expect(error.message).toContain(`${at('out/a')} already exists.\n${at('out/b')} already exists.`)
    expect(error.message.includes('--force')).toBe(remedy)
    expect(everythingIn(at('out'))).toEqual(['a', 'b'])
    expect(readFileSync(at('out/a'), 'utf8')).toBe('1')
  })

  test('never puts a file over one that has come since it was looked for', () => {
    const files = new Map([['a', 'mine']])
    const late = Object.assign(new Map(files), {
      *[Symbol.iterator]() {
        writeFileSync(at('out/a'), 'theirs')
        yield* files
      },
    })
    mkdirSync(at('out'))
    const { message } = failureOf(() => writeFiles(at('out'), late, { ...SYSTEM, force: false }))
    expect(message).toBe(`${at('out/a')} already exists.\nTo overwrite, add --force.`)
    expect(readFileSync(at('out/a'), 'utf8')).toBe('theirs')
    expect(everythingIn(at('out'))).toEqual(['a'])
    writeFiles(at('out'), late, { ...SYSTEM, force: true })
    expect(readFileSync(at('out/a'), 'utf8')).toBe('mine')
  })

  test('overwrites when forced', () => {
    write({ a: '1', b: '1' })
    write({ a: '2', c: '2' }, { force: true })
    expect(everythingIn(at('out')).map((name) => readFileSync(at(`out/${name}`), 'utf8'))).toEqual(['2', '1', '2'])
  })

  test.each(['', '/etc/x', '../x', 'a/../../x', 'a/./x', 'a//x', 'a/', 'a\\x', 'C:x', 'a\0', 'a\n', 'x.', 'aux.yaml'])(
    'refuses the name %j, forced or not',
    (name) => {
      expect(failureOf(() => write({ good: '', [name]: '' }, { force: true }))).toBeInstanceOf(UsageError)
      expect(everythingIn(room)).toEqual([])
    },
  )

  test('refuses two names that one file would have where capitals make no difference', () => {
    expect(failureOf(() => write({ 'Ann.csv': '1', 'ann.csv': '2' }))).toBeInstanceOf(UsageError)
  })

  test('refuses a link, be it the folder, a folder in it or a file, even when forced', () => {
    mkdirSync(at('elsewhere'))
    writeFileSync(at('elsewhere/a'), 'kept')
    symlinkSync(at('elsewhere'), at('out'))
    for (const folder of ['out', 'out/']) {
      const attempt = () => writeFiles(at(folder), new Map([['a', 'lost']]), { ...SYSTEM, force: true })
      expect(failureOf(attempt).message).toContain('is a link. Use the folder that it leads to')
    }
    rmSync(at('out'))
    mkdirSync(at('out'))
    symlinkSync(at('elsewhere'), at('out/sub'))
    symlinkSync(at('elsewhere/a'), at('out/a'))
    symlinkSync(at('nowhere'), at('out/b'))
    const { message } = failureOf(() => write({ 'sub/a': '', a: '', b: '', c: '' }, { force: true }))
    for (const name of ['out/sub', 'out/a', 'out/b']) expect(message).toContain(`${at(name)} is a link`)
    expect(everythingIn(at('elsewhere'))).toEqual(['a'])
    expect(readFileSync(at('elsewhere/a'), 'utf8')).toBe('kept')
    expect(existsSync(at('nowhere'))).toBe(false)
  })

  test('says when a folder stands for a file, or a file for a folder', () => {
    mkdirSync(at('out/a'), { recursive: true })
    writeFileSync(at('out/b'), '')
    const { message } = failureOf(() => write({ a: '', 'b/x': '', 'b/y': '' }, { force: true }))
    expect(message.split('\n')).toEqual([
      `${at('out/a')} is a folder, not a file.`,
      `${at('out/b')} is a file, not a folder.`,
    ])
    expect(failureOf(() => writeFiles(at('out/b'), new Map([['x', '']]), SYSTEM)).message).toContain(
      'is a file, not a folder',
    )
  })

  test('says when the folder around is missing', () => {
    const error = failureOf(() => writeFiles(at('none/out'), new Map([['a', '']]), SYSTEM))
    expect(error).toBeInstanceOf(OutputError)
    expect(error.message).toBe(`The folder ${at('none')} does not exist, so ${at('none/out')} can't be created.`)
  })

  test('undoes everything when a move fails half-way', () => {
    // The second name would be a file and a folder at once.
    expect(failureOf(() => write({ first: '', second: '', 'second/x': '' }))).toBeInstanceOf(OutputError)
    expect(everythingIn(room)).toEqual([])
  })

  test('says when permission is denied, and leaves nothing', () => {
    chmodSync(room, 0o755)
    mkdirSync(at('out'), { mode: 0o555 })
    const error = failureOf(() => asNobody(() => write({ a: '' })))
    expect(error.message).toBe(`${at('out')}: Permission denied.`)
    expect(everythingIn(at('out'))).toEqual([])
  })

  test('gives files the usual permissions', () => {
    writeFileSync(at('usual'), '')
    write({ a: '' })
    expect(lstatSync(at('out/a')).mode).toBe(lstatSync(at('usual')).mode)
  })
})

describe('one file that the user names', () => {
  test('may have any name, and stand in a folder that a link leads to', () => {
    mkdirSync(at('real'))
    symlinkSync(at('real'), at('link'))
    writeFile(at('link/at 12:30?.html'), 'page', SYSTEM)
    expect(everythingIn(at('real'))).toEqual(['at 12:30?.html'])
    expect(readFileSync(at('real/at 12:30?.html'), 'utf8')).toBe('page')
  })

  test('is overwritten only when forced, and stays as private as it was', () => {
    writeFileSync(at('grades.csv'), 'old', { mode: 0o600 })
    expect(failureOf(() => writeFile(at('grades.csv'), 'new', { ...SYSTEM, force: false })).message).toBe(
      `${at('grades.csv')} already exists.\nTo overwrite, add --force.`,
    )
    expect(readFileSync(at('grades.csv'), 'utf8')).toBe('old')
    writeFile(at('grades.csv'), 'new', { ...SYSTEM, force: true })
    expect(readFileSync(at('grades.csv'), 'utf8')).toBe('new')
    expect(lstatSync(at('grades.csv')).mode & 0o777).toBe(0o600)
  })

  test('is no link, no folder, and in a folder that is there', () => {
    writeFileSync(at('kept'), 'kept')
    symlinkSync(at('kept'), at('link'))
    mkdirSync(at('folder'))
    const attempt = (name: string) => failureOf(() => writeFile(at(name), 'lost', { ...SYSTEM, force: true }))
    expect(attempt('link').message).toContain('is a link or a device, not a file')
    expect(attempt('folder').message).toContain('is a folder, not a file')
    expect(attempt('none/a').message).toBe(
      `The folder ${at('none')} does not exist, so ${at('none/a')} can't be written.`,
    )
    expect(attempt('kept/a').message).toContain('does not exist')
    expect(readFileSync(at('kept'), 'utf8')).toBe('kept')
  })
})

describe('where a file is to be written', () => {
  test.each(['', 'out/'])('%j is no name of a file', (name) => {
    mkdirSync(at('out'))
    const path = name === '' ? '' : at(name)
    expect(failureOf(() => writeFile(path, 'lost', SYSTEM))).toBeInstanceOf(UsageError)
    expect(failureOf(() => writeFile(path, 'lost', SYSTEM)).message).toBe(`"${path}" is not a file name.`)
    expect(everythingIn(at('out'))).toEqual([])
  })

  test('is looked at before there is anything to write', () => {
    chmodSync(room, 0o755)
    mkdirSync(at('shut'), { mode: 0o555 })
    writeFileSync(at('old.csv'), '')
    expect(failureOf(() => refuseUnwritable(at('none/a.csv'), SYSTEM)).message).toContain('does not exist')
    expect(failureOf(() => refuseUnwritable(at('shut'), SYSTEM)).message).toContain('is a folder, not a file')
    expect(failureOf(() => asNobody(() => refuseUnwritable(at('shut/a.csv'), SYSTEM))).message).toContain('Permission')
    for (const name of ['old.csv', 'new.csv']) expect(() => refuseUnwritable(at(name), SYSTEM)).not.toThrow()
    expect(everythingIn(room)).toEqual(['old.csv', 'shut'])
  })
})

describe('a folder for a new library', () => {
  test('is free when it is missing, empty, or holds what is hidden', () => {
    expect(() => refuseOccupied(at('none'), SYSTEM)).not.toThrow()
    mkdirSync(at('out/.git'), { recursive: true })
    expect(() => refuseOccupied(at('out'), SYSTEM)).not.toThrow()
  })

  test('is refused with what it holds', () => {
    writeFileSync(at('a.txt'), '')
    expect(failureOf(() => refuseOccupied(room, SYSTEM)).message).toBe(
      `${room} is not empty (a.txt). Use a new folder.`,
    )
    writeFileSync(at('b.txt'), '')
    writeFileSync(at('c.txt'), '')
    expect(failureOf(() => refuseOccupied(room, SYSTEM)).message).toContain('a.txt and 2 more')
  })
})
