import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo } from './support/fake-io.ts'
import { runBin } from './support/run-bin.ts'
import { check, loadScenarios } from './support/scenario.ts'

const scenarios = loadScenarios()

test('there are scenarios', () => {
  expect(scenarios.length).toBeGreaterThan(20)
})

test.each(scenarios)('in process, $file: $scenario.name', async ({ scenario }) => {
  await check(scenario, async (options) => {
    const io = fakeIo(options)
    const status = await main(io)
    return { status, ...io.written }
  })
})

// A terminal cannot be had through pipes; test/terminal.test.ts has a real one.
const piped = scenarios.filter(({ scenario }) => scenario.terminal === undefined)

test.each(piped)('through bin/, $file: $scenario.name', async ({ scenario }) => {
  await check(scenario, runBin)
})
