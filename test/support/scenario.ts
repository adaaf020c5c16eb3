import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { FakeOptions } from './fake-io.ts'
import { HOME } from './fake-io.ts'
import { hasPassage, placed, slashed, slashedJson, unplaced } from './places.ts'
import type { Finished } from './run-bin.ts'

/** What a stream must hold. Every key that is given is checked. */
interface Expected {
  /** The whole of it. */
  readonly is?: string
  readonly contains?: readonly string[]
  readonly lacks?: readonly string[]
  /** JSON: path with dots → value. */
  readonly json?: Readonly<Record<string, unknown>>
  /** No line is longer, but for commands to copy. */
  readonly width?: number
}

/**
 * One run of the command. `$DIR` in arguments, environment and output is a folder with `files` in it, `$HOME` the
 * repository, and `$:` what the platform puts between the folders of a list.
 */
export interface Scenario {
  readonly name: string
  /** Why Windows does not do as the scenario says, where that is as it should be. */
  readonly notOnWindows?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly files?: Readonly<Record<string, string>>
  readonly terminal?: number
  readonly status: number
  readonly stdout: Expected
  readonly stderr: Expected
  /** Files in the folder afterwards: what each must hold, or null for one that must not be there. */
  readonly left?: Readonly<Record<string, Expected | null>>
}

/** Every scenario of test/scenarios, with the file that it stands in. */
export function loadScenarios(): readonly { readonly file: string; readonly scenario: Scenario }[] {
  const folder = join(HOME, 'test/scenarios')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => {
      const scenarios = parse(readFileSync(join(folder, file), 'utf8')) as readonly Scenario[]
      return scenarios.map((scenario) => ({ file, scenario }))
    })
}

/** Runs a scenario on a host and checks everything that it expects. */
export async function check(scenario: Scenario, host: (options: FakeOptions) => Promise<Finished>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    const places = { DIR: folder, HOME }
    for (const [name, text] of Object.entries(scenario.files ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const { status, stdout, stderr } = await host({
      args: scenario.args.map((text) => placed(text, places)),
      env: Object.fromEntries(Object.entries(scenario.env ?? {}).map(([name, value]) => [name, placed(value, places)])),
      ...(scenario.stdin === undefined ? {} : { stdin: scenario.stdin }),
      ...(scenario.terminal === undefined ? {} : { terminal: scenario.terminal }),
    })
    const shown = { stdout: unplaced(stdout, folder), stderr: unplaced(stderr, folder) }
    assert.deepEqual({ status, ...(status === scenario.status ? {} : shown) }, { status: scenario.status })
    checkStream(shown.stdout, scenario.stdout)
    checkStream(shown.stderr, scenario.stderr)
    for (const [name, expected] of Object.entries(scenario.left ?? {})) {
      const path = join(folder, name)
      if (expected === null) assert.ok(!existsSync(path), `${name} is there`)
      else checkStream(readFileSync(path, 'utf8'), expected)
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.backroom-')),
      [],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const COMMAND = /^ {2}(?:Next: )?backroom /

const EXPECTATIONS = ['is', 'contains', 'lacks', 'json', 'width']

function checkStream(text: string, expected: Expected): void {
  if (Object.keys(expected).length === 0) throw new Error('A scenario must expect something of each stream')
  const unknown = Object.keys(expected).filter((key) => !EXPECTATIONS.includes(key))
  if (unknown.length > 0) throw new Error(`A scenario cannot expect "${unknown[0]}" of a stream`)
  const said = slashed(text)
  if (expected.is !== undefined) assert.equal(said, slashed(expected.is))
  const missing = (expected.contains ?? []).filter((part) => !hasPassage(said, slashed(part)))
  const unwanted = (expected.lacks ?? []).filter((part) => hasPassage(said, slashed(part)))
  if (missing.length + unwanted.length > 0) assert.deepEqual({ text, missing, unwanted }, { missing: [], unwanted: [] })
  for (const [path, value] of Object.entries(expected.json ?? {})) {
    assert.deepEqual(valueAt(JSON.parse(slashedJson(text)), path), value, path)
  }
  if (expected.width !== undefined) {
    const { width } = expected
    assert.deepEqual(
      text.split('\n').filter((line) => line.length > width && !COMMAND.test(line)),
      [],
    )
  }
}

function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], root)
}
