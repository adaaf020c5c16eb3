import { configDefaults, defineConfig } from 'vitest/config'

/** Tests that need more of the machine than Node; `.ci/run` sees to it. */
const SYSTEM_TESTS = ['test/browser/**', 'test/system/**']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.SYSTEM_TESTS === '1' ? [] : SYSTEM_TESTS)],
    passWithNoTests: false,
    allowOnly: false,
    // A machine with much else to do is slow, not wrong: these only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One process for all files: to load everything for each file anew takes as long as half of the tests.
    isolate: false,
    globalSetup: ['test/support/own-folder.ts'],
    setupFiles: ['test/support/untouched.ts'],
    server: { deps: { inline: [/inquirer/] } },
  },
})
