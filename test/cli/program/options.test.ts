import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { openLibrary } from '../../../src/cli/library/library.ts'
import { main } from '../../../src/cli/main.ts'
import { conditionsIn } from '../../../src/cli/program/conditions.ts'
import type { Command } from '../../../src/cli/program/declaration.ts'
import { GLOBALS } from '../../../src/cli/program/globals.ts'
import { nameOf } from '../../../src/cli/program/options.ts'
import { PROGRAM } from '../../../src/cli/program/program.ts'
import { optionsOf } from '../../../src/cli/program/tree.ts'
import { commandsByPath } from '../../support/commands.ts'
import { fakeIo, HOME } from '../../support/fake-io.ts'
import { CONDITION, IN_ANY_COMMAND, SITUATIONS, type Situation, type Trial } from './situations.ts'

/** The program's own folder: a small library, and a page that no build has made. */
const home = mkdtempSync(join(tmpdir(), 'backroom-home-'))

beforeAll(() => {
  cpSync(join(HOME, 'test/fixtures/library'), join(home, 'cases'), { recursive: true })
  for (const name of ['framework.yaml', 'schema']) {
    cpSync(join(HOME, 'cases', name), join(home, 'cases', name), { recursive: true })
  }
  mkdirSync(join(home, 'dist'))
  writeFileSync(join(home, 'dist/page.js'), '')
})

afterAll(() => rmSync(home, { recursive: true }))

const commands = await commandsByPath()
const paths = [...commands.keys()]

/** Everything that a person sees of a run. */
interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Name → text, of the folder that the run can write in. */
  readonly files: Readonly<Record<string, string>>
}

async function run({ files = {}, env = {}, ...situation }: Situation, words: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    const placed = (text: string): string => text.replaceAll('$DIR', folder).replaceAll('$HOME', HOME)
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const io = fakeIo({
      ...situation,
      home,
      args: words.map(placed),
      env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, placed(value)])),
    })
    const status = await main(io)
    const seen = (text: string): string => text.replaceAll(folder, '$DIR')
    return {
      status,
      stdout: seen(io.written.stdout),
      stderr: seen(io.written.stderr),
      files: Object.fromEntries(filesIn(folder).map((name) => [name, seen(readFileSync(join(folder, name), 'utf8'))])),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
}

const known = new Map<string, Promise<Outcome>>()

/** A run whose outcome is kept: many options are tried in the same situation. */
function runOnce(situation: Situation, words: readonly string[]): Promise<Outcome> {
  const key = JSON.stringify([situation, words])
  const found = known.get(key) ?? run(situation, words)
  known.set(key, found)
  return found
}

/** An option that can stand on the line of a command, with how it is tried. */
interface Candidate {
  readonly name: string
  readonly isTaken: boolean
  readonly trial: Trial | undefined
}

/** The options of the program, of the commands above, and of the command itself, each once. */
async function candidatesFor(path: string, command: Command): Promise<readonly Candidate[]> {
  const taken = optionsOf(command)
  const options = new Set([...Object.values(GLOBALS), ...[...pathsAbove(path), path].flatMap(optionsIn)])
  const declared = [...options].map((option) => [nameOf(option), taken.has(option)] as const)
  const conditions = command.asksConditions
    ? await conditionsIn(() => openLibrary(null, home, PROGRAM.reservedNames))
    : null
  return [
    ...declared.map(([name, isTaken]) => ({ name, isTaken, trial: trialOf(path, name) })),
    ...[...(conditions?.keys() ?? [])].map((name) => ({ name, isTaken: true, trial: trialOf(path, CONDITION) })),
  ]
}

/** As the command has it, or any command; of one above it counts only what is given to the option. */
function trialOf(path: string, name: string): Trial | undefined {
  const above = pathsAbove(path).flatMap((each) => SITUATIONS[each]?.options?.[name] ?? [])
  const inherited = above
    .map(({ value, files }): Trial => ({ ...(value && { value }), ...(files && { files }) }))
    .at(-1)
  return SITUATIONS[path]?.options?.[name] ?? IN_ANY_COMMAND[name] ?? inherited
}

function pathsAbove(path: string): readonly string[] {
  const words = path.split(' ')
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))
}

function optionsIn(path: string) {
  return Object.values(commands.get(path)?.options ?? {})
}

/** What is wrong with an option of a command, as sentences. */
async function faultsOf(path: string, { name, isTaken, trial }: Candidate): Promise<readonly string[]> {
  const option = `${path} --${name}`
  const line = SITUATIONS[path]
  if (line === undefined) return [`${path}: it needs a line of its own in test/cli/program/situations.ts.`]
  if (trial === undefined) {
    return [`${option}: it needs a situation in which it changes something, in test/cli/program/situations.ts.`]
  }
  const { options: _, ...base } = line
  const {
    args = [],
    value,
    more = [],
    refused = false,
    ...situation
  } = { ...base, ...trial, files: { ...base.files, ...trial.files } }
  const words = [...path.split(' '), ...args, ...more]
  const outcome = await run(situation, [...words, `--${name}${value === undefined ? '' : `=${value}`}`])
  const isShown = new RegExp(`^ +(-\\w, )?--${name}\\b(?!-)|^Also: [^.]*--${name}\\b(?!-)`, 'm').test(
    await helpOn(path),
  )
  if (!isTaken) {
    const isRefused = outcome.status === EXIT.usage && outcome.stderr.includes(`"${path}" does not take --${name}.`)
    return [
      ...(isShown ? [`${option}: the command does not take it, but its help shows it.`] : []),
      ...(isRefused ? [] : [`${option}: the command does not take it, but it is not refused: ${said(outcome)}`]),
    ]
  }
  const isUsable = outcome.status !== EXIT.bug && (outcome.status === EXIT.usage) === refused
  const changes = JSON.stringify(outcome) !== JSON.stringify(await runOnce(situation, words))
  return [
    ...(isShown ? [] : [`${option}: the command takes it, but its help does not show it.`]),
    ...(isUsable ? [] : [`${option}: its situation is of no use: ${said(outcome)}`]),
    ...(changes ? [] : [`${option}: it changes nothing: ${said(outcome)}`]),
  ]
}

async function helpOn(path: string): Promise<string> {
  return (await runOnce({}, [...path.split(' '), '--help'])).stdout
}

function said({ status, stdout, stderr }: Outcome): string {
  return `status ${status}, ${JSON.stringify(stderr === '' ? stdout.slice(0, 300) : stderr.slice(0, 500))}`
}

describe('an option changes what a command does, or is refused', () => {
  test.each(paths)('%s', async (path) => {
    const faults: string[] = []
    for (const candidate of await candidatesFor(path, commands.get(path) as Command)) {
      faults.push(...(await faultsOf(path, candidate)))
    }
    expect([...new Set(faults)]).toEqual([])
  })

  test('there are many of both kinds', async () => {
    const all = await Promise.all([...commands].map(([path, command]) => candidatesFor(path, command)))
    const taken = all.flat().filter(({ isTaken }) => isTaken).length
    expect(taken).toBeGreaterThan(100)
    expect(all.flat().length - taken).toBeGreaterThan(50)
  })

  test('no situation is left of a command or an option that is gone', async () => {
    for (const [path, { options = {} }] of Object.entries(SITUATIONS)) {
      const command = commands.get(path)
      if (command === undefined) throw new Error(`There is no command "${path}"`)
      const names = (await candidatesFor(path, command)).map(({ name }) => name)
      const gone = Object.keys(options).filter((name) => name !== CONDITION && !names.includes(name))
      expect(gone, path).toEqual([])
    }
  })
})
