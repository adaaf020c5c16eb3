import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { type Message, publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import lock from '../package-lock.json' with { type: 'json' }
import { HOME } from './support/fake-io.ts'

const run = promisify(execFile)

/**
 * The whole of what `npx` fetches, packed; the cases are two fifths of it, the program of the teacher’s desk a sixth, and
 * the reader of the lesson’s Markdown a sixtieth.
 */
const MAX_BYTES = 960_000

let folder = ''
let tarball = ''
let installOutput = ''
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
  const args = ['install', '--offline', tarball, '--no-audit', '--no-fund']
  const { stderr } = await run('npm', args, { cwd: user(), env: env() })
  installOutput = stderr
})

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

/** Where publint is to think that the package is. */
const ROOT = '/package'

/** What publint says of the package, with every package.json in it changed. */
async function problemsOf(change: (manifest: string) => string): Promise<readonly Message[]> {
  const packed = files().map((file) => {
    const data = readFileSync(join(installed(), file))
    return { name: join(ROOT, file), data: file.endsWith('package.json') ? Buffer.from(change(data.toString())) : data }
  })
  const { messages } = await publint({ pkgDir: ROOT, pack: { files: packed }, strict: true })
  return messages
}

describe('the packed tarball', () => {
  test(`is smaller than ${MAX_BYTES} bytes`, () => {
    expect(statSync(tarball).size).toBeLessThan(MAX_BYTES)
  })

  test('has its man page in a list, without which npm links none', () => {
    expect(manifest.man).toEqual(['dist/backroom.1'])
  })

  test('holds what the command needs, and nothing that it was made from', () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        'package.json',
        'bin/backroom.js',
        'dist/main.cjs',
        'dist/index.js',
        'dist/page.js',
        'dist/desk.js',
        'dist/cases.json',
        'dist/catalog.json',
        'dist/sbom.cdx.json',
        'dist/THIRD-PARTY-NOTICES.txt',
        'cases/framework.yaml',
        'cases/presidents/nixon.yaml',
        'cases/schema/case.schema.json',
      ]),
    )
    const folders = new Set(files().map((file) => file.split('/')[0]))
    expect([...folders].filter((name) => /^(src|test|node_modules|\.)/.test(name ?? ''))).toEqual([])
    expect(
      files().filter((file) =>
        /generate|bundles|(?<!\.d)\.ts$|\.map$|rolldown\.config|biome|tsconfig|vitest/.test(file),
      ),
    ).toEqual([])
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
    expect(Object.keys(scripts ?? {}).filter((name) => /^((pre|post)?install|prepare)$/.test(name))).toEqual([])
  })

  test('is installed without a warning', () => {
    expect(installOutput).toBe('')
  })

  test('is as registries and Node want it, by publint', async () => {
    expect(await problemsOf((text) => text)).toEqual([])
  })

  test('would not pass publint with a command that is missing, or files that Node takes for another format', async () => {
    expect(await problemsOf((text) => text.replace('bin/backroom.js', 'bin/missing.js'))).toContainEqual(
      expect.objectContaining({ code: 'FILE_DOES_NOT_EXIST', type: 'error' }),
    )
    expect(await problemsOf((text) => text.replace('"type": "commonjs"', '"type": "module"'))).toContainEqual(
      expect.objectContaining({ code: 'FILE_INVALID_FORMAT' }),
    )
  })

  test('is installed without a network, and brings no other package', () => {
    const packages = readdirSync(join(user(), 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(packages).toEqual([manifest.name])
    expect(readdirSync(join(user(), 'node_modules/.bin'))).toEqual(['backroom'])
    expect(files().filter((file) => file.includes('node_modules'))).toEqual([])
  })
})

/** `name version` of every package whose code is in a bundle, by the folders that it came from and the lock. */
function bundledPackages(): readonly string[] {
  const bundles = JSON.parse(readFileSync(join(HOME, 'dist/bundles.json'), 'utf8')) as Record<string, readonly string[]>
  // index.js only re-exports what is in one of the bundles.
  const code = ['index.js', ...Object.keys(bundles)]
  expect(code.toSorted()).toEqual(filesOf(join(installed(), 'dist')).filter((name) => /\.c?js$/.test(name)))
  const folders = Object.values(bundles).flatMap((sources) =>
    sources.flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.slice(0, 1) ?? []),
  )
  const { packages } = lock as { readonly packages: Readonly<Record<string, { readonly version?: string }>> }
  return [...new Set(folders)]
    .map((folder) => `${folder.replace(/^.*node_modules\//, '')} ${packages[folder]?.version}`)
    .toSorted()
}

describe('what is said of the packages in the bundles', () => {
  interface Component {
    readonly type: string
    readonly name: string
    readonly version: string
    readonly purl: string
    readonly 'bom-ref': string
    readonly licenses: readonly { readonly expression: string }[]
    readonly hashes: readonly { readonly alg: string; readonly content: string }[]
  }
  const bill = () =>
    JSON.parse(readFileSync(join(installed(), 'dist/sbom.cdx.json'), 'utf8')) as {
      readonly metadata: { readonly component: Component }
      readonly components: readonly Component[]
      readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
    }

  test('the bill of materials is CycloneDX, and says of what', () => {
    expect(bill()).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    const { type, name, version, purl } = bill().metadata.component
    expect([type, name, version]).toEqual(['application', manifest.name, manifest.version])
    expect(bill().dependencies).toEqual([{ ref: purl, dependsOn: bill().components.map((each) => each['bom-ref']) }])
  })

  test('it lists the packages whose code is in the bundles, as the lock has them, and no other', () => {
    const { components } = bill()
    expect(components.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(bundledPackages())
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chalk', 'commander', 'inquirer', 'yaml', 'zod']),
    )
    for (const { type, name, version, purl, licenses, hashes } of components) {
      expect([type, purl]).toEqual(['library', `pkg:npm/${encodeURIComponent(name).replace('%2F', '/')}@${version}`])
      expect(licenses).toEqual([{ expression: expect.stringMatching(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/) }])
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
    }
  })

  test('the notices hold the licence text of each of them', () => {
    const text = readFileSync(join(installed(), 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    const [, ...notices] = text.split(/(?:^|-{72}\n\n)(?=\S+ \d\S* \([^)]+\)\n)|(?<=following packages\.)\n\n/)
    expect(notices.map((notice) => notice.split(' (')[0]).toSorted()).toEqual(bundledPackages())
    expect(notices.filter((notice) => !/permission/i.test(notice))).toEqual([])
  })
})

// There are no types of the console, since there are none of Node's.
const LOG = '\ninterface Log { readonly console: { log(text: string): void } }\n'

/** What attw finds wrong, for one way of resolving an import. */
interface Problem {
  readonly resolutionKind: string
}

describe('the public API', () => {
  const program = `
    import { type Assessment, assess, type Dataset, loadLibrary, minimize, necessity, sufficiency, truthTable } from '${manifest.name}'
    const { library } = loadLibrary()
    if (library === null) throw new Error('The shipped library is not sound')
    const answers = { determination: 'yes', opposition: 'yes', receptivity: 'mixed' }
    const { headline }: Assessment = assess(library.catalog, { answers, coding: 'record', scenario: null })
    const sets = new Map([['A', [1, 1, 0]], ['B', [1, 0, 0]], ['Y', [1, 1, 0]]])
    const dataset: Dataset = { cases: ['x', 'y', 'z'], sets }
    const question = { outcome: 'Y', conditions: ['A', 'B'] }
    const table = truthTable(dataset, { ...question, inclCut: [1], priCut: 0, nCut: 1 })
    const ofA = ({ set }: { readonly set: string }) => set === 'A'
    const numbers = [necessity(dataset, question).find(ofA)?.inclN, sufficiency(dataset, question).find(ofA)?.inclS]
    const minimized = minimize(table)
    console.log(JSON.stringify({ headline, numbers, models: 'models' in minimized ? minimized.models.first : null }))
  `
  const flags = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', '--outDir', 'out']

  test('is typed for a program that imports the installed package, and does what the types say', async () => {
    writeFileSync(
      join(user(), 'program.mts'),
      program.replace(/console\.log/, ';(globalThis as unknown as Log).console.log') + LOG,
    )
    await run(process.execPath, [join(HOME, 'node_modules/typescript/bin/tsc'), ...flags, 'program.mts'], {
      cwd: user(),
    })
    const { stdout } = await run(process.execPath, ['out/program.mjs'], { cwd: user() })
    expect(JSON.parse(stdout)).toEqual({ headline: 'yes', numbers: [1, 1], models: [['A']] })
  })

  test('has types that every kind of import finds, but that of CommonJS, which has to import it dynamically', async () => {
    const attw = join(HOME, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const { stdout } = await run(process.execPath, [attw, tarball, '--profile', 'esm-only', '--format', 'json'], {
      cwd: user(),
    })
    const { problems } = JSON.parse(stdout) as { readonly problems: Readonly<Record<string, readonly Problem[]>> }
    const kinds = Object.values(problems).flatMap((each) => each.map(({ resolutionKind }) => resolutionKind))
    // These are what the profile forgives; for any other, attw would end with 1.
    expect(kinds.toSorted()).toEqual(['node10', 'node16-cjs'])
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
