import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 30_000,
    server: { deps: { inline: [/inquirer/] } },
  },
})
