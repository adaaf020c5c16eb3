import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'
import { runBin } from './support/run-bin.ts'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

interface Loaded {
  /** What the program requires itself: parts of dist/, and modules of Node's. */
  readonly required: readonly string[]
  /** Modules of Node's that a bare Node has not loaded, whoever has. */
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
  NODE_OPTIONS: `--require ${join(HOME, 'test/support/loaded-modules.cjs')}`,
  LOADED_MODULES: report,
})

async function loadedBy(args: readonly string[]): Promise<Loaded> {
  const { status, stderr } = await runBin({ args, env: watched() })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(readFileSync(report, 'utf8')) as Loaded
}

/** What every run loads: these are no cost, since a bare Node has them, but for main.cjs. */
const ALWAYS = ['main.cjs', 'node:buffer', 'node:events', 'node:fs', 'node:path', 'node:process']
/** Printers for text and Markdown, and the document of an assessment. */
const WORDS = 'documents.cjs'

const GIVEN = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']
const RECORDS = '{"determination":"yes","opposition":"yes","receptivity":"mixed"}\n'

/** Name → command line, and all that it requires. `$DIR` holds records. */
const PATHS: Readonly<Record<string, readonly [args: readonly string[], required: readonly string[]]>> = {
  'the version': [['--version'], ALWAYS],
  'help on a command': [
    ['check', '--help'],
    [...ALWAYS, 'helping.cjs', 'seldom.cjs'],
  ],
  'help on assess': [
    ['assess', '--help'],
    [...ALWAYS, 'helping.cjs'],
  ],
  // To know the library's files by SHA-256 would cost more than to read them.
  'an assessment as JSON': [['assess', ...GIVEN, '--format', 'json'], ALWAYS],
  'an assessment as text': [
    ['assess', ...GIVEN],
    [...ALWAYS, WORDS],
  ],
  'an assessment as text in colour': [
    ['assess', ...GIVEN, '--color', 'always'],
    [...ALWAYS, WORDS, 'palette.cjs', 'fast-wrap-ansi.cjs', 'fast-string-width.cjs'],
  ],
  'the cases as JSON': [
    ['cases', '--format', 'json'],
    [...ALWAYS, 'cases.cjs'],
  ],
  'the cases as text': [['cases'], [...ALWAYS, 'cases.cjs', WORDS, 'case-documents.cjs']],
  'a case as text': [
    ['cases', 'show', 'nixon'],
    [...ALWAYS, 'cases.cjs', WORDS, 'case-documents.cjs'],
  ],
  'a stream of JSON records': [['batch', '$DIR/records.ndjson'], ALWAYS],
  // What JSON.parse does not tell: names that stand twice, and numbers as they are written.
  'a stream of nested JSON records': [
    ['batch', '$DIR/nested.ndjson'],
    [...ALWAYS, 'jsonc-parser.cjs'],
  ],
  // The only one that reads YAML.
  'a check': [['check'], [...ALWAYS, 'node:crypto', 'reading.cjs', 'seldom.cjs', 'tools.cjs', 'writing.cjs', WORDS]],
}

/** Would cost a start much, or has no place in this program. */
const DEAR = [
  'child_process',
  'cluster',
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

test.each(Object.entries(PATHS))('%s loads what it needs and nothing else', async (_name, [args, required]) => {
  writeFileSync(join(folder, 'records.ndjson'), RECORDS)
  writeFileSync(join(folder, 'nested.ndjson'), RECORDS.replace('{', '{"by":{"name":"A"},'))
  const loaded = await loadedBy(args.map((arg) => arg.replace('$DIR', folder)))
  expect(loaded.required).toEqual([...required].toSorted())
  expect(loaded.builtIn.filter((name) => DEAR.includes(name))).toEqual([])
})

test('the first question loads the prompts, and no YAML', async () => {
  const terminal = Terminal.run([], { env: watched() })
  await terminal.waitFor('Ctrl-C to quit')
  terminal.send(KEY.ctrlC)
  expect(await terminal.end()).toBe(130)
  const { required, builtIn } = JSON.parse(readFileSync(report, 'utf8')) as Loaded
  const ofPrompts = ['prompt.cjs', 'node:async_hooks', 'node:readline', 'node:util', 'stream', 'tty']
  expect(required).toEqual(
    [...ALWAYS, 'asking.cjs', 'fast-string-width.cjs', 'fast-wrap-ansi.cjs', ...ofPrompts].toSorted(),
  )
  // These are what the other test would find, were they loaded.
  expect(builtIn).toEqual(expect.arrayContaining(['readline', 'tty']))
})

test('no class stands in two parts, where instanceof would not know it', () => {
  const bundles = JSON.parse(readFileSync(join(HOME, 'dist/bundles.json'), 'utf8')) as Record<string, readonly string[]>
  const sources = Object.entries(bundles).flatMap(([name, files]) => (name.endsWith('.cjs') ? files : []))
  const classes = sources.filter((file) =>
    file.startsWith('src/')
      ? /^(export )?class /m.test(readFileSync(join(HOME, file), 'utf8'))
      : /commander/.test(file),
  )
  expect(classes).toEqual(expect.arrayContaining(['src/cli/errors.ts', 'node_modules/commander/lib/command.js']))
  expect(classes.filter((file, index) => classes.indexOf(file) !== index)).toEqual([])
})
