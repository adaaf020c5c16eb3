import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { HOME } from './support/fake-io.ts'

const run = promisify(execFile)

/** The whole of what `npx` fetches, packed; the cases are more than a third of it. */
const MAX_BYTES = 450_000

let folder = ''
let tarball = ''
/** A folder in which the tarball is installed, and the package in it. */
const user = (): string => join(folder, 'user')
const installed = (): string => join(user(), 'node_modules', manifest.name)

/** npm and npx as somebody has them who has never used them: an empty home, an empty cache, no network. */
const env = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  mkdirSync(user())
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: HOME, env: env() })
  tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`)
  writeFileSync(join(user(), 'package.json'), '{ "private": true }\n')
  await run('npm', ['install', '--offline', tarball, '--no-audit', '--no-fund'], { cwd: user(), env: env() })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Every file of a folder and below it, by its path in the folder. */
function filesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

function files(): readonly string[] {
  return filesOf(installed())
}

describe('the packed tarball', () => {
  test(`is smaller than ${MAX_BYTES} bytes`, () => {
    expect(statSync(tarball).size).toBeLessThan(MAX_BYTES)
  })

  test('holds what the command needs, and nothing that it was made from', () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        'package.json',
        'bin/backroom.js',
        'dist/main.cjs',
        'dist/prompt.cjs',
        'dist/reading.cjs',
        'dist/cases.json',
        'dist/catalog.json',
        'cases/framework.yaml',
        'cases/presidents/nixon.yaml',
        'cases/schema/case.schema.json',
      ]),
    )
    const folders = new Set(files().map((file) => file.split('/')[0]))
    expect([...folders].filter((name) => /^(src|test|node_modules|\.)/.test(name ?? ''))).toEqual([])
    expect(files().filter((file) => /generate|\.ts$|\.map$|esbuild|biome|tsconfig|vitest/.test(file))).toEqual([])
  })

  test('holds the whole library that the repository holds', () => {
    expect(filesOf(join(installed(), 'cases'))).toEqual(filesOf(join(HOME, 'cases')))
  })

  test('names no folder of the machine that made it', () => {
    const places = [HOME, homedir(), process.execPath].filter((place) => place.length > 1)
    const naming = files().filter((file) => {
      const text = readFileSync(join(installed(), file), 'utf8')
      return places.some((place) => text.includes(`${place}/`) || text.includes(`${place}"`))
    })
    expect(naming).toEqual([])
  })

  test('depends on nothing', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      readFileSync(join(installed(), 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string> | undefined>
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined])
    expect(Object.keys(scripts ?? {}).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([])
  })

  test('is installed without a network, and brings no other package', () => {
    const packages = readdirSync(join(user(), 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(packages).toEqual([manifest.name])
    expect(readdirSync(join(user(), 'node_modules/.bin'))).toEqual(['backroom'])
    expect(files().filter((file) => file.includes('node_modules'))).toEqual([])
  })
})

describe('the installed command', () => {
  const command = (): string => join(user(), 'node_modules/.bin/backroom')

  test('tells its version', async () => {
    expect(await run(command(), ['--version'], { env: env() })).toEqual({ stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('assesses by npx without a network', async () => {
    const answers = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'no']
    const { stdout } = await run('npx', ['--offline', 'backroom', 'assess', ...answers, '--format', 'json'], {
      cwd: user(),
      env: env(),
    })
    expect(JSON.parse(stdout)).toMatchObject({ headline: 'not-yet', channel: 'probe' })
  })

  test('reads YAML, for which it needs its part for reading', async () => {
    const answers = join(folder, 'answers.yaml')
    writeFileSync(answers, 'determination: yes\nopposition: yes\nreceptivity: yes\n')
    const { stdout } = await run(command(), ['--answers', answers, '--format', 'json'], { env: env() })
    expect(JSON.parse(stdout)).toMatchObject({ headline: 'yes', channel: 'backroom' })
  })

  test('finds its own library sound', async () => {
    const { stdout } = await run(command(), ['check', '--format', 'json'], { env: env() })
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0 })
  })

  test('leaves the folder that it is used in as it was', async () => {
    const before = readdirSync(user(), { recursive: true }).toSorted()
    await run(command(), ['cases'], { cwd: user(), env: env() })
    expect(readdirSync(user(), { recursive: true }).toSorted()).toEqual(before)
  })
})
