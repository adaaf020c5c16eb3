import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../../../src/cli/main.ts'
import { SHIPPED } from '../../../src/model/library.ts'
import { readFolder } from '../../../src/reading/files.ts'
import { readLibrary } from '../../../src/reading/library.ts'
import { writeSnapshot } from '../../../src/reading/snapshot.ts'
import { fakeIo, HOME } from '../../support/fake-io.ts'
import { type CommandSituations, IN_ANY_COMMAND, SITUATIONS, type Situation, type Trial } from './situations.ts'

/** The program's own folder: a small library with its snapshot, and a page that no build has made. */
export const home = mkdtempSync(join(tmpdir(), 'backroom-home-'))
const cases = join(home, 'cases')
cpSync(join(HOME, 'test/fixtures/library'), cases, { recursive: true })
mkdirSync(join(cases, 'presidents'))
for (const name of ['adams.yaml', 'small.yaml']) renameSync(join(cases, name), join(cases, 'presidents', name))
for (const name of ['framework.yaml', 'schema', 'lesson']) {
  cpSync(join(HOME, 'cases', name), join(cases, name), { recursive: true })
}
mkdirSync(join(home, 'dist'))
writeFileSync(join(home, 'dist/page.js'), '')
writeFileSync(join(home, 'dist/desk.js'), '')
writeFileSync(join(home, 'dist/desk-notices.txt'), '')
for (const [name, text] of snapshotOf(cases)) writeFileSync(join(home, 'dist', name), text)

/** Most runs are of the shipped library, which is not parsed. */
function snapshotOf(folder: string): ReadonlyMap<string, string> {
  const { files } = readFolder(folder)
  const { library, diagnostics } = readLibrary(SHIPPED, files, null, new Set())
  if (library === null) throw new Error(`The fixture has errors: ${JSON.stringify(diagnostics)}`)
  return writeSnapshot(files, library)
}

/** Everything that a person sees of a run. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Name → text, of the folder that the run can write in. */
  readonly files: Readonly<Record<string, string>>
}

export async function run(
  { files = {}, env = {}, ...situation }: Situation,
  words: readonly string[],
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    const placed = (text: string): string => text.replaceAll('$DIR', folder).replaceAll('$HOME', HOME)
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const io = fakeIo({
      home,
      ...situation,
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
export function runOnce(situation: Situation, words: readonly string[]): Promise<Outcome> {
  const key = JSON.stringify([situation, words])
  const found = known.get(key) ?? run(situation, words)
  known.set(key, found)
  return found
}

/** What a run says, for the message of a test that fails. */
export function said({ status, stdout, stderr }: Outcome): string {
  return `status ${status}, ${JSON.stringify(stderr === '' ? stdout.slice(0, 300) : stderr.slice(0, 500))}`
}

/** As the command has it, or any command; of one above it counts only what is given to the option. */
export function trialOf(path: string, name: string): Trial | undefined {
  const above = pathsAbove(path).flatMap((each) => SITUATIONS[each]?.options?.[name] ?? [])
  const inherited = above
    .map(({ value, files }): Trial => ({ ...(value && { value }), ...(files && { files }) }))
    .at(-1)
  return SITUATIONS[path]?.options?.[name] ?? IN_ANY_COMMAND[name] ?? inherited
}

export function pathsAbove(path: string): readonly string[] {
  const words = path.split(' ')
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))
}

/** A line to which an option, or the value of one, can be added. */
export interface TrialLine {
  readonly words: readonly string[]
  readonly situation: Situation
  readonly value: string | undefined
  /** Does the option make it one that is refused? */
  readonly refused: boolean
}

/** The line of a command on which an option is tried. */
export function lineFor(path: string, { options: _, ...base }: CommandSituations, trial: Trial): TrialLine {
  const {
    args = [],
    value,
    more = [],
    refused = false,
    ...situation
  } = { ...base, ...trial, files: { ...base.files, ...trial.files } }
  return { words: [...path.split(' '), ...args, ...more], situation, value, refused }
}
