import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asOutputError } from '../../src/cli/terminal/obstacles.ts'
import { readBytes } from '../../src/reading/files.ts'
import { openInput, readInput } from '../../src/reading/input.ts'
import { codeOf } from '../../src/reading/system-error.ts'
import { UnreadableError } from '../../src/reading/unreadable.ts'
import { failFs, systemError } from '../support/stubbed-fs.ts'
import { temporaryFolder } from './support.ts'

// What the systems say of files: of Windows, what libuv makes of its errors (src/win/error.c).
const COMMON = ['EACCES', 'EBUSY', 'EINVAL', 'EIO', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENODEV', 'ENOENT', 'ENOMEM']
const NETWORK = ['ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT']
const READING = [...COMMON, ...NETWORK, 'EDEADLK', 'EISDIR', 'ENFILE', 'ENOTDIR', 'ENXIO', 'EPERM', 'UNKNOWN']
const WRITING = [
  ...[...COMMON, ...NETWORK, 'EBADF', 'EDQUOT', 'EEXIST', 'EFBIG', 'EILSEQ', 'EISDIR', 'ENOSPC', 'ENOSYS', 'ENOTDIR'],
  ...['ENOTSUP', 'EPERM', 'EROFS', 'ETXTBSY', 'UNKNOWN'],
]

/** A path in a folder that exists. */
const PATH = join(tmpdir(), 'a.csv')

describe('every error of a file is told in words', () => {
  test.each(READING)('when it is read: %s', (code) => {
    expect(new UnreadableError('a.csv', systemError(code)).message).toMatch(/^[A-Z][^()]+[^.]$/)
  })

  test.each(WRITING)('when it is written: %s', (code) => {
    const { message } = asOutputError(PATH, systemError(code), { platform: 'win32' }) as Error
    expect(message.slice(PATH.length)).toMatch(/^: [A-Z][^()]+(?:\(Controlled folder access\))?\.$/)
  })

  test('or by its code, if it is unknown', () => {
    expect(new UnreadableError('a.csv', systemError('EODD')).message).toBe("It can't be read (EODD)")
    const { message } = asOutputError(PATH, systemError('EODD'), { platform: 'linux' }) as Error
    expect(message).toBe(`${PATH}: It can't be written (EODD).`)
  })
})

test('an error that Node knows only by its number has its name', () => {
  const unknown = (errno: number): Error => {
    const code = `Unknown system error ${errno}`
    return Object.assign(new Error(`${code}: ${code}, write`), { code, errno })
  }
  expect(codeOf(unknown(-constants.errno.EDQUOT))).toBe('EDQUOT')
  expect(codeOf(unknown(-constants.errno.ESTALE))).toBe('ESTALE')
  expect(codeOf(unknown(-99_999))).toBe('UNKNOWN')
  expect(codeOf(new Error('no code'))).toBe('')
  expect(codeOf('no error')).toBe('')
})

test('a file that Excel has open is named so, whoever reads it', () => {
  const path = `${temporaryFolder({ 'a.csv': 'a' })}/a.csv`
  failFs('openSync', 'EBUSY')
  for (const read of [() => readBytes(path), () => readInput(path), () => openInput(path, false)]) {
    expect(read).toThrow(UnreadableError)
    expect(read).toThrow('It is open in another program. Close it there')
  }
})
