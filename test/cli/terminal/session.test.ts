import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCodebook } from '../../../src/cli/commands/cases/codebook/run.ts'
import { DataError } from '../../../src/cli/errors.ts'
import { codebookResult } from '../../../src/results/codebook/result.ts'
import { temporaryFolder } from '../../reading/support.ts'
import { fakeSession } from '../../support/fake-session.ts'

describe('a session', () => {
  test('runs a command without a process', async () => {
    const session = fakeSession({ format: 'json' })
    expect(await runCodebook(session, {})).toBe(0)
    expect(JSON.parse(session.written.stdout)).toMatchObject({ schemaVersion: 1, framework: 'shi-2024' })
    expect(session.written.stderr).toBe('')
  })

  test('shows a result in the format asked for', async () => {
    const session = fakeSession({ format: 'markdown' })
    const { framework } = (await session.library()).catalog
    await session.show(codebookResult, framework)
    expect(session.written.stdout).toMatch(/^# Codebook/)
  })

  test('warns on stderr unless quiet was asked for, and says what must be said all the same', async () => {
    const [loud, quiet] = [fakeSession(), fakeSession({ options: { quiet: true } })]
    for (const session of [loud, quiet]) {
      await session.warn('a \u001b[31mwarning')
      await session.say('said\n')
    }
    expect(loud.written).toEqual({ stdout: '', stderr: 'backroom: a \\u001b[31mwarning\nsaid\n' })
    expect(quiet.written).toEqual({ stdout: '', stderr: 'said\n' })
  })

  test('hints only to a person who watches', async () => {
    const sessions = [{}, { terminal: 80 }, { terminal: 80, options: { quiet: true } }].map(fakeSession)
    for (const session of sessions) await session.hint('backroom check')
    expect(sessions.map(({ written }) => written.stderr)).toEqual(['', 'Next: backroom check\n', ''])
  })

  test('delivers a file to stdout, or to the file that is named, once it is whole', async () => {
    const out = join(temporaryFolder(), 'page.html')
    const [toStdout, toHyphen, toFile] = [{}, { options: { out: '-' } }, { options: { out } }].map(fakeSession)
    await toStdout?.deliver('one\n')
    await toHyphen?.deliver('two\n')
    await toFile?.deliver('three\n')
    expect(existsSync(out)).toBe(false)
    await toFile?.commit()
    expect([toStdout?.written.stdout, toHyphen?.written.stdout, toFile?.written.stdout]).toEqual(['one\n', 'two\n', ''])
    expect(readFileSync(out, 'utf8')).toBe('three\n')
  })

  test('reads a file by name and stdin by a hyphen, and names what cannot be read', async () => {
    const session = fakeSession({ stdin: 'typed' })
    expect(await session.input('-', 'answers')).toMatchObject({ path: '<stdin>', bytes: Buffer.from('typed') })
    await expect(session.input('nowhere.yaml', 'answers')).rejects.toThrow(DataError)
    await expect(session.stream('nowhere.csv', 'records')).rejects.toThrow(DataError)
  })

  test('asks nobody where there is nobody', async () => {
    const session = fakeSession()
    const { framework } = (await session.library()).catalog
    expect(await session.ask({ framework, answers: {}, missing: framework.conditions })).toBeNull()
  })

  test.each([
    [{}, [], 'default'],
    [{ env: { BACKROOM_LIBRARY: 'a' } }, ['a'], 'BACKROOM_LIBRARY'],
    [{ env: { BACKROOM_LIBRARY: ['a', 'shipped'].join(delimiter) } }, ['a', 'shipped'], 'BACKROOM_LIBRARY'],
    [{ env: { BACKROOM_LIBRARY: '' } }, [], 'default'],
    [{ env: { BACKROOM_LIBRARY: 'a' }, options: { libraries: ['b'] } }, ['b'], '--library'],
  ])('%j uses the libraries %j, named by %s', (settings, libraries, libraryFrom) => {
    expect(fakeSession(settings).settings).toMatchObject({ libraries, libraryFrom })
  })
})
