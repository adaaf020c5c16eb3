// Run by Node for Windows, which strips the types: `node replay-scenarios.ts RESULTS`. Each scenario in this one
// process, with the built program and a made-up Io; its files are those of Windows.
import { mkdirSync, writeFileSync } from 'node:fs'
import { builtMain } from '../support/built-main.ts'
import { type FakeOptions, fakeIo } from '../support/fake-io.ts'
import { check, loadScenarios } from '../support/scenario.ts'
import type { Replayed } from './replayed.ts'

async function host(options: FakeOptions) {
  const io = fakeIo({ ...options, platform: process.platform, env: { WT_SESSION: '1', ...options.env } })
  return { status: await builtMain(io), ...io.written }
}

// Messages cut long paths, so the folders have names as short as here.
process.env.TEMP = 'C:\\T'
mkdirSync(process.env.TEMP)

const results: Replayed[] = []
for (const { file, scenario } of loadScenarios()) {
  const trouble = await check(scenario, host).then(
    () => null,
    (error: unknown) => String(error),
  )
  results.push({ name: `${file}: ${scenario.name}`, because: scenario.notOnWindows ?? null, trouble })
}
writeFileSync(process.argv[2] ?? '', JSON.stringify(results))
