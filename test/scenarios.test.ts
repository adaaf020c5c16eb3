import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { wordsToCommand } from '../src/cli/program/commands.ts'
import { type FakeOptions, fakeIo } from './support/fake-io.ts'
import { type Finished, runBin } from './support/run-bin.ts'
import { check, loadScenarios } from './support/scenario.ts'

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

// A terminal cannot be had through pipes; test/terminal.test.ts has a real one.
const piped = scenarios.filter(({ scenario }) => scenario.terminal === undefined)
const commands = await Promise.all(piped.map(({ scenario }) => wordsToCommand(scenario.args)))
const statuses = piped.map(({ scenario }) => scenario.status)

/** Is it the first of its command, or the first that ends as it does? */
function isNew(index: number): boolean {
  const command = JSON.stringify(commands[index])
  const isFirst = commands.findIndex((each) => JSON.stringify(each) === command) === index
  return isFirst || statuses.indexOf(statuses[index] ?? 0) === index
}

// A process takes longer than ten runs without one. `npm run test:windows` replays all as built.
const oneOfEachKind = piped.filter((_, index) => isNew(index))

test.each(oneOfEachKind)('through bin/, $file: $scenario.name', async ({ scenario }) => {
  await check(scenario, runBin)
})
