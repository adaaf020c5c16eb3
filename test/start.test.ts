import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { HOME } from './support/fake-io.ts'

/** A program that says how it was called. */
const PROGRAM = `exports.processIo = (home) => home
exports.main = async () => { console.log(JSON.stringify(process.argv.slice(2))); return 0 }
`

/** An npm that writes down what it is asked for, and builds. */
const NPM = `const fs = require('node:fs')
fs.appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n')
fs.mkdirSync('dist', { recursive: true })
fs.writeFileSync('dist/main.cjs', ${JSON.stringify(PROGRAM)})
console.log('npm was here')
`

let clone = ''
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'back room '))
  for (const name of ['bin', 'scripts']) cpSync(join(HOME, name), join(clone, name), { recursive: true })
  writeFileSync(join(clone, 'npm.cjs'), NPM)
})
afterEach(() => rmSync(clone, { recursive: true }))

function build(program: string): void {
  mkdirSync(join(clone, 'dist'))
  writeFileSync(join(clone, 'dist/main.cjs'), program)
}

/** Makes all that is in the clone an hour old, so that what comes now is newer. */
function age(): void {
  const past = Date.now() / 1000 - 3600
  for (const name of readdirSync(clone, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(clone, name), past, past)
  const program = join(clone, 'dist/main.cjs')
  utimesSync(program, past + 1, past + 1)
}

function run(script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, script), ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, npm_execpath: join(clone, 'npm.cjs'), ...env },
  })
  const asked = join(clone, 'asked.txt')
  return { status, stdout, stderr, asked: existsSync(asked) ? readFileSync(asked, 'utf8') : '' }
}

describe('npm start', () => {
  test('is this script', () => {
    expect(manifest.scripts.start).toBe('node scripts/start.js')
  })

  test('in a fresh clone installs, says how long that takes, and runs the program with its options', () => {
    const { status, stdout, stderr, asked } = run('scripts/start.js', ['--top', '0'])
    expect({ status, stdout, asked }).toEqual({
      status: 0,
      stdout: '["--top","0"]\n',
      asked: 'ci --no-audit --no-fund\n',
    })
    expect(stderr).toMatch(/^Installing and building: one to three minutes, and only the first time\.\n/)
    expect(stderr).toContain('npm was here')
  })

  test('builds what is installed and not built', () => {
    mkdirSync(join(clone, 'node_modules/rolldown'), { recursive: true })
    const { status, stdout, stderr, asked } = run('scripts/start.js')
    expect({ status, stdout, asked }).toEqual({ status: 0, stdout: '[]\n', asked: 'run --silent build\n' })
    expect(stderr).toMatch(/^Building the program\./)
  })

  test('does nothing more where the program is built', () => {
    mkdirSync(join(clone, 'src/model'), { recursive: true })
    writeFileSync(join(clone, 'src/model/case.ts'), '')
    build(PROGRAM)
    age()
    expect(run('scripts/start.js')).toEqual({ status: 0, stdout: '[]\n', stderr: '', asked: '' })
  })

  test.each([
    ['changes', (file: string) => writeFileSync(file, 'new')],
    ['goes', (file: string) => rmSync(file)],
    ['comes', (file: string) => writeFileSync(`${file}.more`, '')],
  ])('builds again when a file that the program is made of %s', (_, change) => {
    mkdirSync(join(clone, 'node_modules/rolldown'), { recursive: true })
    mkdirSync(join(clone, 'src/model'), { recursive: true })
    const file = join(clone, 'src/model/case.ts')
    writeFileSync(file, '')
    build(PROGRAM)
    age()
    change(file)
    expect(run('scripts/start.js').asked).toBe('run --silent build\n')
  })

  test('says so when npm fails', () => {
    writeFileSync(join(clone, 'npm.cjs'), "console.error('no network'); process.exitCode = 1")
    const { status, stdout, stderr } = run('scripts/start.js')
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' })
    expect(stderr).toContain('no network\nbackroom: It could not be installed.')
  })

  test('without npm says how it is started', () => {
    const { status, stderr } = run('scripts/start.js', [], { npm_execpath: '' })
    expect(status).toBe(70)
    expect(stderr).toContain('Run this script with: npm start')
  })
})

describe('the doorway', () => {
  test('of a clone that is not built names npm start', () => {
    const { status, stdout, stderr } = run('bin/backroom.js', ['--version'])
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' })
    expect(stderr).toBe('backroom: This clone is not built yet. Install and build it: npm start\n')
  })

  test('never ends with 0 when the program has run dry', () => {
    build('exports.processIo = () => null\nexports.main = () => new Promise(() => undefined)\n')
    expect(run('bin/backroom.js').status).toBe(70)
  })

  test('ends with the status of the program', () => {
    build('exports.processIo = () => null\nexports.main = async () => 3\n')
    expect(run('bin/backroom.js').status).toBe(3)
  })
})
