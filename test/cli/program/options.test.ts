import { describe, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { openLibrary } from '../../../src/cli/library/library.ts'
import { conditionsIn } from '../../../src/cli/program/conditions.ts'
import type { Command } from '../../../src/cli/program/declaration.ts'
import { GLOBALS } from '../../../src/cli/program/globals.ts'
import { nameOf } from '../../../src/cli/program/options.ts'
import { PROGRAM } from '../../../src/cli/program/program.ts'
import { optionsOf } from '../../../src/cli/program/tree.ts'
import { commandsByPath } from '../../support/commands.ts'
import { CONDITION, SITUATIONS, type Trial } from './situations.ts'
import { home, lineFor, pathsAbove, run, runOnce, said, trialOf } from './trying.ts'

const commands = await commandsByPath()
const paths = [...commands.keys()]

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
    ? await conditionsIn(() => openLibrary([], home, PROGRAM.reservedNames))
    : null
  return [
    ...declared.map(([name, isTaken]) => ({ name, isTaken, trial: trialOf(path, name) })),
    ...[...(conditions?.keys() ?? [])].map((name) => ({ name, isTaken: true, trial: trialOf(path, CONDITION) })),
  ]
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
  const { words, situation, value, refused } = lineFor(path, line, trial)
  const given = `--${name}${value === undefined ? '' : `=${value}`}`
  const outcome = await run(situation, [...words, given])
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
  const twice = await run(situation, [...words, given, given])
  const isTwiceRefused =
    twice.status === EXIT.usage && / is (?:given|named) twice|goes to one folder/.test(twice.stderr)
  return [
    ...(isTwiceRefused === (value !== undefined) ? [] : [`${option}: given twice: ${said(twice)}`]),
    ...(isShown ? [] : [`${option}: the command takes it, but its help does not show it.`]),
    ...(isUsable ? [] : [`${option}: its situation is of no use: ${said(outcome)}`]),
    ...(changes ? [] : [`${option}: it changes nothing: ${said(outcome)}`]),
  ]
}

async function helpOn(path: string): Promise<string> {
  return (await runOnce({}, [...path.split(' '), '--help'])).stdout
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
