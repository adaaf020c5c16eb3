import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { wordsToCommand } from '../src/cli/program/commands.ts'
import { type FakeOptions, fakeIo } from './support/fake-io.ts'
import { type Finished, runBin } from './support/run-bin.ts'
import { check, loadScenarios, type Scenario } from './support/scenario.ts'

const scenarios = loadScenarios()

test('there are scenarios', () => {
  expect(scenarios.length).toBeGreaterThan(20)
})

async function fromSources(options: FakeOptions): Promise<Finished> {
  const io = fakeIo(options)
  return { status: await main(io), ...io.written }
}

test.each(scenarios)('$file: $scenario.name', async ({ scenario }) => {
  await check(scenario, fromSources)
})

/** What the process has to do with a scenario: the command that is loaded, how it ends, what comes in, and what is left. */
async function kindOf({ args, status, stdin, left }: Scenario): Promise<string> {
  return JSON.stringify([await wordsToCommand(args), status, stdin === undefined, left === undefined])
}

// A terminal cannot be had through pipes; test/terminal.test.ts has a real one.
const piped = scenarios.filter(({ scenario }) => scenario.terminal === undefined)
const kinds = await Promise.all(piped.map(({ scenario }) => kindOf(scenario)))
// A process takes longer than ten runs without one. `npm run test:windows` replays all as built.
const oneOfEachKind = piped.filter((_, index) => kinds.indexOf(kinds[index] ?? '') === index)

test.each(oneOfEachKind)('through bin/, $file: $scenario.name', async ({ scenario }) => {
  await check(scenario, runBin)
})
