import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** Tests that need more of the machine than Node; `.ci/run` sees to it. */
const SYSTEM_TESTS = ['test/browser/**', 'test/system/**']
const exclude = [...configDefaults.exclude, ...(process.env.SYSTEM_TESTS === '1' ? [] : SYSTEM_TESTS)]

/** Files of tests that load modules in another way than the program does. */
const replacing = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(join(import.meta.dirname, name), 'utf8')))

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      exclude,
      allowOnly: false,
      // More room for what is soon forgotten: a tenth less time, most of it spent on clearing up.
      execArgv: ['--max-semi-space-size=64'],
      setupFiles: ['test/support/untouched.ts'],
      // A machine with much else to do is slow, not wrong: these only end what hangs.
      testTimeout: 120_000,
      hookTimeout: 300_000,
      server: { deps: { inline: [/inquirer/] } },
      ...test,
    },
  }
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    globalSetup: ['test/support/own-folder.ts'],
    projects: [
      // To load everything anew for each file would take as long as half of the tests.
      project('in one process', {
        include: ['test/**/*.test.ts'],
        exclude: [...exclude, ...replacing],
        isolate: false,
      }),
      project('in a process each', { include: replacing }),
    ],
  },
})
