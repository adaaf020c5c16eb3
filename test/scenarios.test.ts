import { describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo } from './support/fake-io.ts'
import { runBin } from './support/run-bin.ts'
import { check, loadScenarios } from './support/scenario.ts'

const scenarios = loadScenarios()

test('there are scenarios', () => {
  expect(scenarios.length).toBeGreaterThan(20)
})

describe.each(scenarios)('$file: $scenario.name', ({ scenario }) => {
  test('in process', async () => {
    await check(scenario, async (options) => {
      const io = fakeIo(options)
      const status = await main(io)
      return { status, ...io.written }
    })
  })

  // A terminal cannot be had through pipes; test/terminal.test.ts has a real one.
  test.runIf(scenario.terminal === undefined)('through bin/', async () => {
    await check(scenario, runBin)
  })
})
