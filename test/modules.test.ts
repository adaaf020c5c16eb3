import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'
import { runBin } from './support/run-bin.ts'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

interface Loaded {
  /** What the program requires: parts of dist/, and modules of Node's. */
  readonly required: readonly string[]
  /** Modules of Node's that a bare Node does not load. */
  readonly builtIn: readonly string[]
}

let folder = ''
let report = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  report = join(folder, 'loaded.json')
})
afterEach(closeTerminals)
afterAll(() => rmSync(folder, { recursive: true }))

const watched = () => ({
  NODE_OPTIONS: `--require "${join(HOME, 'test/support/loaded-modules.cjs')}"`,
  LOADED_MODULES: report,
})

async function loadedBy(args: readonly string[]): Promise<Loaded> {
  const { status, stderr } = await runBin({ args, env: watched() })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(readFileSync(report, 'utf8')) as Loaded
}

/** Bundle → the files whose code is in it, as the build wrote it down. */
const BUNDLES = JSON.parse(readFileSync(join(HOME, 'dist/bundles.json'), 'utf8')) as Record<string, readonly string[]>

/** The source files in all that was loaded, ours and those of packages. */
function filesOf({ required }: Loaded): readonly string[] {
  return required.flatMap((name) => BUNDLES[name] ?? [])
}

/** The packages in all that was loaded, each by its name. */
function packagesOf(loaded: Loaded): readonly string[] {
  const names = filesOf(loaded).flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
  return [...new Set(names)].toSorted()
}

const ALWAYS = ['commander']
/** Results as words. */
const WORDS = [...ALWAYS, 'fast-string-truncated-width', 'fast-string-width', 'fast-wrap-ansi']

const GIVEN = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']
const RECORDS = '{"determination":"yes","opposition":"yes","receptivity":"mixed"}\n'

/** Name → command line, and the packages that it loads: these and no others. `$DIR` holds records. */
const PATHS: Readonly<Record<string, readonly [args: readonly string[], packages: readonly string[]]>> = {
  'the version': [['--version'], ALWAYS],
  'help on a command': [['check', '--help'], WORDS],
  'help on assess': [['assess', '--help'], WORDS],
  'an assessment as JSON': [['assess', ...GIVEN, '--format', 'json'], ALWAYS],
  'an assessment as text': [['assess', ...GIVEN], WORDS],
  'an assessment as text in color': [
    ['assess', ...GIVEN, '--color', 'always'],
    [...WORDS, 'chalk'],
  ],
  'the cases as JSON': [['cases', '--format', 'json'], ALWAYS],
  'the cases as text': [['cases'], WORDS],
  'a case as text': [['cases', 'show', 'nixon'], WORDS],
  'a stream of JSON records': [
    ['batch', '$DIR/records.ndjson'],
    [...ALWAYS, 'jsonc-parser'],
  ],
  'a stream of CSV records': [['batch', '$DIR/records.csv'], ALWAYS],
  'a check': [['check'], [...WORDS, 'yaml', 'zod']],
}

/** Node's own modules that would cost a start much, or have no place in this program. */
const DEAR = [
  'child_process',
  'cluster',
  'crypto',
  'dgram',
  'dns',
  'http',
  'https',
  'inspector',
  'net',
  'readline',
  'repl',
  'tty',
]

/** Our own work that none of these paths does. What other commands take and say is data, and may come along. */
const ELSEWHERE =
  /^src\/(analysis\/(?!crossover|results)|classroom|web|cli\/commands\/(analyze|exercise|page)\/(.*\/)?run\.ts$)/

test.each(Object.entries(PATHS))('%s loads what it needs and nothing else', async (name, [args, packages]) => {
  writeFileSync(join(folder, 'records.ndjson'), RECORDS)
  writeFileSync(join(folder, 'records.csv'), 'determination,opposition,receptivity\nyes,yes,mixed\n')
  const loaded = await loadedBy(args.map((arg) => arg.replace('$DIR', folder)))
  expect(packagesOf(loaded)).toEqual([...packages].toSorted())
  expect(filesOf(loaded)).toContain('src/cli/main.ts')
  expect(filesOf(loaded).filter((file) => ELSEWHERE.test(file))).toEqual([])
  // Only a check computes the digest of the files, which needs SHA-256.
  const dear = loaded.builtIn.filter((module) => DEAR.includes(module))
  expect(dear).toEqual(name === 'a check' ? ['crypto'] : [])
})

/** Of what runs most, every part: to open one more file costs up to 0.5 ms. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'an assessment as JSON': ['main.cjs'],
  'an assessment as text': ['main.cjs', 'words.cjs'],
  'a stream of JSON records': ['main.cjs', 'ndjson.cjs'],
}

test.each(Object.entries(PARTS))('%s loads few parts', async (name, parts) => {
  writeFileSync(join(folder, 'records.ndjson'), RECORDS)
  const { required } = await loadedBy((PATHS[name]?.[0] ?? []).map((arg) => arg.replace('$DIR', folder)))
  expect(required.filter((each) => each.endsWith('.cjs')).toSorted()).toEqual(parts)
})

test.each(['the version', 'an assessment as JSON', 'a stream of JSON records', 'the cases as JSON'])(
  '%s loads nothing that puts results into words',
  async (name) => {
    writeFileSync(join(folder, 'records.ndjson'), RECORDS)
    const loaded = await loadedBy((PATHS[name]?.[0] ?? []).map((arg) => arg.replace('$DIR', folder)))
    expect(filesOf(loaded).filter((file) => /\/document(\/|\.ts)/.test(file))).toEqual([])
  },
)

test('pictures are drawn by code that only pages and picture files load', async () => {
  const drawing = (loaded: Loaded) => filesOf(loaded).filter((file) => /-drawing\.ts$|rendering\/picture\//.test(file))
  const args = ['analyze', '--samples', '5']
  expect(drawing(await loadedBy(args))).toEqual([])
  expect(drawing(await loadedBy([...args, '--format', 'html']))).toContain('src/rendering/picture/labels.ts')
})

test('the first question loads the prompts, and no YAML', async () => {
  const terminal = Terminal.run([], { env: watched() })
  await terminal.waitFor('Ctrl-C to quit')
  terminal.send(KEY.ctrlC)
  expect(await terminal.end()).toBe(130)
  const loaded = JSON.parse(readFileSync(report, 'utf8')) as Loaded
  expect(packagesOf(loaded)).toEqual(expect.arrayContaining(['inquirer', '@inquirer/select']))
  expect(packagesOf(loaded).filter((name) => ['yaml', 'zod'].includes(name))).toEqual([])
  // The other test would find these, were they loaded.
  expect(loaded.builtIn).toEqual(expect.arrayContaining(['readline', 'tty']))
})

test('no module is in two parts, where instanceof would not know its classes', () => {
  const parts = Object.entries(BUNDLES).flatMap(([name, files]) => (name.endsWith('.cjs') ? files : []))
  expect(parts).toEqual(expect.arrayContaining(['src/cli/errors.ts', 'node_modules/commander/lib/command.js']))
  expect(parts.filter((file, index) => parts.indexOf(file) !== index)).toEqual([])
})
